package app.kontor.pricing.model;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import app.kontor.pricing.PriceReleaseState;
import app.kontor.pricing.PriceReleaseView;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of prices that become true together. Its prices, of which there may be a hundred
 * thousand, are rows of their own; each change of them is counted here, so that its version tells
 * whether it is still what somebody looked at.
 */
@Entity
@Table(name = "price_release")
public class PriceRelease extends Aggregate {
  private static final int MAX_NAME = 80;
  private static final String FIELD = "release";

  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private long number;

  @Column(updatable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  private PriceReleaseState state;

  private long changes;

  @Column(name = "begun_by", updatable = false)
  private String begunBy;

  @Column(name = "begun_at", updatable = false)
  private Instant begunAt;

  @Column(name = "submitted_by")
  private @Nullable String submittedBy;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Column(name = "released_by")
  private @Nullable String releasedBy;

  @Column(name = "released_at")
  private @Nullable Instant releasedAt;

  @Column(name = "taken_back_by")
  private @Nullable String takenBackBy;

  @Column(name = "taken_back_at")
  private @Nullable Instant takenBackAt;

  private @Nullable String failure;

  @ElementCollection
  @CollectionTable(name = "price_release_author", joinColumns = @JoinColumn(name = "release_id"))
  @Column(name = "user_id")
  private Set<Long> authors = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected PriceRelease() {}

  /** Somebody who does something with a release. */
  public record Person(long userId, String name) {}

  /**
   * An empty draft.
   *
   * @throws InvalidInput at {@code name}
   */
  public PriceRelease(long sellerId, long number, String name, Person who, Instant now) {
    if (name.isBlank()) {
      throw InvalidInput.required("name");
    }
    if (name.length() > MAX_NAME) {
      throw new InvalidInput("name", "TOO_LONG", MAX_NAME);
    }
    this.sellerId = sellerId;
    this.number = number;
    this.name = name.strip();
    this.state = PriceReleaseState.DRAFT;
    this.begunBy = who.name();
    this.begunAt = now;
    this.authors.add(who.userId());
  }

  /**
   * Somebody changes what is in it.
   *
   * @throws InvalidInput RELEASE_STATE if it is no draft any more
   */
  public void write(Person who) {
    require(state == PriceReleaseState.DRAFT);
    changes++;
    failure = null;
    authors.add(who.userId());
  }

  /**
   * Refuses whoever looked at another version.
   *
   * @throws ChangedMeanwhile if it is another one
   */
  public void requireSeen(long seen) {
    if (seen != version()) {
      throw new ChangedMeanwhile();
    }
  }

  /** Nothing is changed any more. */
  public void submit(Person who) {
    require(state == PriceReleaseState.DRAFT);
    state = PriceReleaseState.SUBMITTED;
    submittedBy = who.name();
    authors.add(who.userId());
  }

  /** It is changed again before it is released. */
  public void reopen() {
    require(state == PriceReleaseState.SUBMITTED || state == PriceReleaseState.SCHEDULED);
    toDraft();
  }

  private void toDraft() {
    state = PriceReleaseState.DRAFT;
    dueAt = null;
    submittedBy = null;
    releasedBy = null;
  }

  /**
   * Will be released.
   *
   * @param fourEyes whether whoever wrote in it may not
   * @throws InvalidInput RELEASE_STATE, RELEASE_FOUR_EYES
   */
  public void order(Person who, Instant at, boolean fourEyes) {
    require(state == PriceReleaseState.SUBMITTED || state == PriceReleaseState.DRAFT && !fourEyes);
    if (fourEyes && isBy(who.userId())) {
      throw new InvalidInput(FIELD, "RELEASE_FOUR_EYES");
    }
    state = PriceReleaseState.SCHEDULED;
    dueAt = at;
    releasedBy = who.name();
    failure = null;
  }

  /** Whether it is scheduled for a moment that has come. */
  public boolean isDue(Instant now) {
    return state == PriceReleaseState.SCHEDULED && dueAt != null && !dueAt.isAfter(now);
  }

  /** Its prices hold from now on. */
  public void released(Instant now) {
    require(state == PriceReleaseState.SCHEDULED);
    state = PriceReleaseState.RELEASED;
    dueAt = null;
    releasedAt = now;
  }

  /**
   * It was due and could not be released: somebody has to look at it.
   *
   * @param why code of the refusal
   */
  public void failed(String why) {
    require(state == PriceReleaseState.SCHEDULED);
    toDraft();
    failure = why;
  }

  /** What was there before holds again. */
  public void takeBack(Person who, Instant now) {
    require(state == PriceReleaseState.RELEASED);
    state = PriceReleaseState.TAKEN_BACK;
    takenBackBy = who.name();
    takenBackAt = now;
  }

  /** It is given up. */
  public void discard() {
    require(state == PriceReleaseState.DRAFT || state == PriceReleaseState.SUBMITTED);
    state = PriceReleaseState.DISCARDED;
  }

  private static void require(boolean possible) {
    if (!possible) {
      throw new InvalidInput(FIELD, "RELEASE_STATE");
    }
  }

  /** Whether somebody has written in it. */
  public boolean isBy(long userId) {
    return authors.contains(userId);
  }

  public PriceReleaseState state() {
    return state;
  }

  public long number() {
    return number;
  }

  /**
   * As it is shown.
   *
   * @param lines how many prices and formulas it has
   */
  public PriceReleaseView view(long lines) {
    return new PriceReleaseView(
        number,
        name,
        state,
        begunBy,
        begunAt,
        submittedBy,
        dueAt,
        releasedBy,
        releasedAt,
        takenBackBy,
        takenBackAt,
        failure,
        lines,
        version());
  }
}
