package app.kontor.access.model;

import app.kontor.access.SignIn.SessionView;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One signed-in browser, known by the hash of its token. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession extends Part {
  /** Without use a session is over after this (ASVS 5.0, 7.3.1). */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** In any case a session is over after this (ASVS 5.0, 7.3.2). */
  public static final Duration ABSOLUTE = Duration.ofHours(12);

  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  private String address;
  private String agent;

  @Column(name = "acting_id")
  private @Nullable Long actingId;

  @SuppressWarnings("NullAway.Init")
  protected SignInSession() {}

  public SignInSession(String tokenHash, long userId, String address, String agent, Instant now) {
    this.tokenHash = tokenHash;
    this.userId = userId;
    this.address = address;
    this.agent = agent;
    this.startedAt = now;
    this.usedAt = now;
  }

  /**
   * What follows when the person goes over to another seller: this session ends and the new one
   * lasts no longer than it would have.
   */
  public SignInSession goOver(String newHash, long newUserId, Instant now) {
    end(now);
    SignInSession next = new SignInSession(newHash, newUserId, address, agent, now);
    next.startedAt = startedAt;
    return next;
  }

  /**
   * What follows when the person begins or ends to act for somebody: this session ends and the new
   * one lasts no longer than it would have.
   *
   * @param acting the row of the two, null for the person alone
   */
  public SignInSession goOn(String newHash, @Nullable Long acting, Instant now) {
    SignInSession next = goOver(newHash, userId, now);
    next.actingId = acting;
    return next;
  }

  /** Whether the person acts for somebody in it. */
  public boolean isActing() {
    return actingId != null;
  }

  public boolean isOpenAt(Instant now) {
    return endedAt == null && isOpen(startedAt, usedAt, now);
  }

  /** Whether a session that nobody ended still runs. */
  public static boolean isOpen(Instant started, Instant used, Instant now) {
    return now.isBefore(used.plus(IDLE)) && now.isBefore(started.plus(ABSOLUTE));
  }

  /** Whether the last noted use is recent: it is noted once a minute, not with every page. */
  public static boolean isUseNoted(Instant used, Instant now) {
    return !used.plus(TOUCH_EVERY).isBefore(now);
  }

  public void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  public long userId() {
    return userId;
  }

  public boolean hasHash(String hash) {
    return tokenHash.equals(hash);
  }

  public SessionView view() {
    return new SessionView(id(), startedAt, usedAt, address, agent);
  }
}
