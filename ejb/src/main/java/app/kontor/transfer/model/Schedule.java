package app.kontor.transfer.model;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import app.kontor.platform.table.FileType;
import app.kontor.transfer.Rhythm;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.ScheduleView;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferPlace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import or export that runs by itself. It knows when it runs next, and counts the failures
 * since it last went well; after as many as were said it pauses.
 */
@Entity
@Table(name = "transfer_schedule")
public class Schedule extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String reference;

  private String name;
  private String kind;

  @Enumerated(EnumType.STRING)
  private TransferDirection direction;

  @Enumerated(EnumType.STRING)
  private TransferPlace place;

  private @Nullable String folder;
  private @Nullable String address;
  private @Nullable String login;
  private @Nullable String sealed;

  @Column(name = "sealed_key")
  private @Nullable String sealedKey;

  @Column(name = "host_key")
  private @Nullable String hostKey;

  @Column(name = "shown_key")
  private @Nullable String shownKey;

  @Column(name = "done_folder")
  private @Nullable String doneFolder;

  @Column(name = "failed_folder")
  private @Nullable String failedFolder;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_type")
  private FileType fileType;

  @Enumerated(EnumType.STRING)
  private Rhythm.Every every;

  @Enumerated(EnumType.STRING)
  private DayOfWeek weekday;

  @Column(name = "at_time")
  private String at;

  private boolean together;

  @Column(name = "stop_after")
  private int stopAfter;

  @Column(name = "mail_to")
  private @Nullable String mailTo;

  @Enumerated(EnumType.STRING)
  private ScheduleRules.Told told;

  @Column(name = "user_id")
  private long userId;

  private String who;
  private String language;
  private boolean paused;
  private boolean stopped;
  private int failures;

  @Column(name = "next_at")
  private @Nullable Instant nextAt;

  @Column(name = "last_at")
  private @Nullable Instant lastAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_outcome")
  private @Nullable RunOutcome lastOutcome;

  @SuppressWarnings("NullAway.Init")
  protected Schedule() {}

  /** Whoever saves it, for whom it acts. */
  public record Keeper(long userId, String name, Locale language) {}

  /**
   * A schedule that runs from now on.
   *
   * @param data that has been checked
   */
  @SuppressWarnings("NullAway.Init") // write fills in the rest
  public Schedule(long sellerId, ScheduleData data, Keeper keeper) {
    this.sellerId = sellerId;
    this.reference = UUID.randomUUID().toString();
    write(data, keeper);
  }

  private void write(ScheduleData data, Keeper keeper) {
    name = data.name();
    kind = data.kind();
    direction = data.direction();
    place = data.place().place();
    folder = orNull(data.place().folder());
    address = orNull(data.place().address());
    login = orNull(data.place().login());
    hostKey = orNull(data.place().hostKey());
    doneFolder = orNull(data.place().done());
    failedFolder = orNull(data.place().failed());
    fileType = data.fileType();
    every = data.rhythm().every();
    weekday = data.rhythm().weekday();
    at = data.rhythm().at().toString();
    together = data.rules().together();
    stopAfter = data.rules().stopAfter();
    mailTo = orNull(data.rules().mailTo());
    told = data.rules().told();
    userId = keeper.userId();
    who = keeper.name();
    language = keeper.language().toLanguageTag();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public void require(long seen) {
    if (seen != version()) {
      throw new ChangedMeanwhile();
    }
  }

  /**
   * It is another from now on; a password and a private key stay with the address and user they
   * were typed for, and what a machine has shown with its address.
   */
  public void change(ScheduleData data, Keeper keeper, Instant now, ZoneId zone) {
    boolean sameAddress = data.place().address().equals(orEmpty(address));
    if (!sameAddress || !data.place().login().equals(orEmpty(login))) {
      sealed = null;
      sealedKey = null;
    }
    if (!sameAddress || data.place().hostKey().equals(orEmpty(shownKey))) {
      shownKey = null;
    }
    write(data, keeper);
    if (!paused) {
      nextAt = data.rhythm().next(now, zone);
    }
  }

  /** Keeps a password for the address, as it is stored. */
  public void keep(String sealedPassword) {
    sealed = sealedPassword;
  }

  /**
   * Keeps what signs in at the address, as it is stored, in the place of what did before.
   *
   * @param sealedPassword null for none
   * @param sealedPrivateKey null for none; the password is then what opens it
   */
  public void keep(@Nullable String sealedPassword, @Nullable String sealedPrivateKey) {
    sealed = sealedPassword;
    sealedKey = sealedPrivateKey;
  }

  /** The machine of its address has shown a key that it is not known by. */
  public void saw(String fingerprint) {
    shownKey = fingerprint;
  }

  /** The machine of its address has shown the key that it is known by. */
  public void sawKnown() {
    shownKey = null;
  }

  /**
   * The machine of its address is known by the key that it has shown.
   *
   * @throws ChangedMeanwhile if it has shown another since
   */
  public void trust(String fingerprint) {
    if (fingerprint.isEmpty() || !fingerprint.equals(shownKey)) {
      throw new ChangedMeanwhile();
    }
    hostKey = fingerprint;
    shownKey = null;
  }

  /** It runs only when somebody asks for it. */
  public void pause() {
    paused = true;
    nextAt = null;
  }

  /** It runs by itself again. */
  public void resume(Instant now, ZoneId zone) {
    paused = false;
    stopped = false;
    failures = 0;
    nextAt = rhythm().next(now, zone);
  }

  /**
   * It has looked, and found or written a file.
   *
   * @return whether it has paused itself because of the outcome
   */
  public boolean ended(RunOutcome outcome, Instant now) {
    lastAt = now;
    lastOutcome = outcome;
    failures = outcome == RunOutcome.FAILED ? failures + 1 : 0;
    if (stopAfter > 0 && failures >= stopAfter && !paused) {
      pause();
      stopped = true;
      return true;
    }
    return false;
  }

  /** It has looked and there was nothing to read. */
  public void looked(Instant now) {
    lastAt = now;
  }

  public ScheduleData data() {
    return new ScheduleData(
        name,
        kind,
        direction,
        new ScheduledPlace(
            place,
            orEmpty(folder),
            orEmpty(address),
            orEmpty(login),
            orEmpty(hostKey),
            orEmpty(doneFolder),
            orEmpty(failedFolder)),
        fileType,
        rhythm(),
        new ScheduleRules(together, stopAfter, orEmpty(mailTo), told));
  }

  private Rhythm rhythm() {
    return new Rhythm(every, weekday, LocalTime.parse(at));
  }

  /**
   * As people see it.
   *
   * @param path of its folder; empty if it has none
   */
  public ScheduleView view(String path) {
    return new ScheduleView(
        reference,
        data(),
        who,
        sealed != null,
        sealedKey != null,
        orEmpty(shownKey),
        path,
        paused,
        stopped,
        nextAt,
        lastAt,
        lastOutcome,
        version());
  }

  public long sellerId() {
    return sellerId;
  }

  public String reference() {
    return reference;
  }

  public String kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /** For whom it acts. */
  public long userId() {
    return userId;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  /** The password for its address as it is stored; null for none. */
  public @Nullable String sealed() {
    return sealed;
  }

  /** The private key for its address as it is stored; null for none. */
  public @Nullable String sealedKey() {
    return sealedKey;
  }
}
