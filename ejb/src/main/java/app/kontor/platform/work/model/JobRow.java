package app.kontor.platform.work.model;

import app.kontor.platform.model.Aggregate;
import app.kontor.platform.work.Jobs.JobView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Long work: WAITING, RUNNING under a lease, then DONE, FAILED or CANCELLED. */
@Entity
@Table(name = "job")
public class JobRow extends Aggregate {
  /** How far the job is. */
  public enum Status {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  @Column(name = "seller_id")
  private long sellerId;

  private String kind;

  @Column(name = "due_key")
  private String dueKey;

  @Lob private String parameters;

  @Column(name = "requested_by")
  private String requestedBy;

  @Enumerated(EnumType.STRING)
  private Status status;

  private int progress;

  @Column(name = "cancel_requested")
  private boolean cancelRequested;

  @Lob private @Nullable String result;

  private @Nullable String failure;

  @Column(name = "leased_until")
  private @Nullable Instant leasedUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected JobRow() {}

  public JobRow(
      long sellerId,
      String kind,
      String dueKey,
      String parameters,
      String requestedBy,
      Instant now) {
    this.sellerId = sellerId;
    this.kind = kind;
    this.dueKey = dueKey;
    this.parameters = parameters;
    this.requestedBy = requestedBy;
    this.status = Status.WAITING;
    this.createdAt = now;
  }

  public void start(Instant now, Instant until) {
    status = Status.RUNNING;
    startedAt = now;
    leasedUntil = until;
  }

  /** Notes how far it is and keeps the lease; false if it should stop. */
  public boolean progressed(int percent, Instant until) {
    progress = Math.max(0, Math.min(100, percent));
    leasedUntil = until;
    return !cancelRequested;
  }

  /** It has come to its end, or stopped because it was cancelled. */
  public void done(@Nullable String json, Instant now) {
    result = json;
    progress = cancelRequested ? progress : 100;
    end(Status.DONE, now);
  }

  /** It has failed; what it failed with is kept. */
  public void failed(String code, Instant now) {
    failure = code;
    end(Status.FAILED, now);
  }

  private void end(Status how, Instant now) {
    status = cancelRequested ? Status.CANCELLED : how;
    leasedUntil = null;
    endedAt = now;
  }

  /** Waits to begin once more, if it has failed. */
  public void retry() {
    if (status == Status.FAILED) {
      status = Status.WAITING;
      progress = 0;
      failure = null;
      startedAt = null;
      endedAt = null;
    }
  }

  /** Asks to stop; a job that has not started is over at once, one that has ended stays so. */
  public void cancel(Instant now) {
    if (status != Status.WAITING && status != Status.RUNNING) {
      return;
    }
    cancelRequested = true;
    if (status == Status.WAITING) {
      end(Status.CANCELLED, now);
    }
  }

  public String kind() {
    return kind;
  }

  public String parameters() {
    return parameters;
  }

  public JobView view() {
    return new JobView(
        id(),
        kind,
        status.name(),
        progress,
        cancelRequested && status == Status.RUNNING,
        requestedBy,
        createdAt,
        startedAt,
        endedAt,
        result,
        failure);
  }

  public String dueKey() {
    return dueKey;
  }

  public @Nullable Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant leasedUntil() {
    return leasedUntil;
  }
}
