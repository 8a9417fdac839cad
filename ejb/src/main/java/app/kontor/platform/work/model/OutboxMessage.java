package app.kontor.platform.work.model;

import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that must happen outside. WAITING until a worker leases it; then DONE, WAITING again
 * with a later due time, or DEAD after the last attempt.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends Aggregate {
  /** After so many failed attempts a person must look at it. */
  public static final int MAX_ATTEMPTS = 12;

  private static final Duration POSTPONED = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MAX_ERROR = 1000;

  /** How far the message is. */
  public enum Status {
    WAITING,
    DONE,
    DEAD
  }

  private String topic;

  @Column(name = "key_text")
  private String key;

  @Lob private String payload;

  @Enumerated(EnumType.STRING)
  private Status status;

  private int attempts;

  private int postponements;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "leased_until")
  private @Nullable Instant leasedUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  @Column(name = "last_error")
  private @Nullable String lastError;

  @SuppressWarnings("NullAway.Init")
  protected OutboxMessage() {}

  public OutboxMessage(String topic, String key, String payload, Instant now) {
    this.topic = topic;
    this.key = key;
    this.payload = payload;
    this.status = Status.WAITING;
    this.dueAt = now;
    this.createdAt = now;
  }

  /** Takes it for a while, so that no other worker does. */
  public void lease(Instant until) {
    leasedUntil = until;
  }

  public void delivered(Instant now) {
    status = Status.DONE;
    doneAt = now;
    leasedUntil = null;
    lastError = null;
  }

  /** Failed once more: due again after 5 s, 10 s, 20 s, ... at most an hour; or dead. */
  public void failed(Instant now, String reason, boolean last) {
    attempts++;
    postponements = 0;
    leasedUntil = null;
    lastError = cut(reason);
    if (last || attempts >= MAX_ATTEMPTS) {
      status = Status.DEAD;
    } else {
      dueAt = now.plus(doubled(Duration.ofSeconds(5), attempts - 1));
    }
  }

  /** Nothing wrong, but the means are not there: due after 1 min, 2 min, ... at most an hour. */
  public void postponed(Instant now, String reason) {
    leasedUntil = null;
    lastError = cut(reason);
    dueAt = now.plus(doubled(POSTPONED, postponements));
    postponements++;
  }

  private static Duration doubled(Duration first, int times) {
    Duration wait = first.multipliedBy(1L << Math.min(times, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** A person wants it tried again. */
  public void retry(Instant now) {
    status = Status.WAITING;
    attempts = 0;
    postponements = 0;
    doneAt = null;
    leasedUntil = null;
    dueAt = now;
  }

  private static String cut(String reason) {
    return reason.length() <= MAX_ERROR ? reason : reason.substring(0, MAX_ERROR);
  }

  public String topic() {
    return topic;
  }

  public String key() {
    return key;
  }

  public String payload() {
    return payload;
  }

  public Status status() {
    return status;
  }

  public int attempts() {
    return attempts;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public @Nullable Instant leasedUntil() {
    return leasedUntil;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public @Nullable Instant doneAt() {
    return doneAt;
  }

  public @Nullable String lastError() {
    return lastError;
  }
}
