package app.kontor.transfer.model;

import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.StoredArgs;
import app.kontor.platform.model.Aggregate;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.RunView;
import app.kontor.transfer.TransferView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run of a schedule: one file that it has read or written, or why there was none. */
@Entity
@Table(name = "transfer_run")
public class ScheduledRun extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "schedule_id", updatable = false)
  private long scheduleId;

  @Column(updatable = false)
  private String reference;

  @Column(name = "began_at", updatable = false)
  private Instant beganAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private RunOutcome outcome;

  @Column(name = "file_name")
  private String fileName;

  private @Nullable String sha256;
  private @Nullable String transfer;

  @Column(name = "file_id")
  private @Nullable Long fileId;

  @Column(name = "row_count")
  private long rows;

  private long refused;
  private @Nullable String failure;

  @Column(name = "failure_args")
  private @Nullable String failureArgs;

  @SuppressWarnings("NullAway.Init")
  protected ScheduledRun() {}

  /**
   * A run that begins.
   *
   * @param fileName empty if there is none yet
   * @param sha256 of what is read; null if nothing is
   */
  public ScheduledRun(Schedule schedule, String fileName, @Nullable String sha256, Instant now) {
    this.sellerId = schedule.sellerId();
    this.scheduleId = schedule.id();
    this.reference = UUID.randomUUID().toString();
    this.beganAt = now;
    this.outcome = RunOutcome.RUNNING;
    this.fileName = fileName;
    this.sha256 = sha256;
  }

  /** The file is in the history of loaded files. */
  public void reads(String transferReference) {
    transfer = transferReference;
  }

  /** The file was written. */
  public void wrote(String name, long storedFile) {
    fileName = name;
    fileId = storedFile;
  }

  /**
   * The file that was written is not kept any longer.
   *
   * @return its id
   */
  public long letGo() {
    long file = Objects.requireNonNull(fileId, "a file was written");
    fileId = null;
    return file;
  }

  /** It has ended with a file. */
  public void end(RunOutcome how, long taken, long notTaken, Instant now) {
    outcome = how;
    rows = taken;
    refused = notTaken;
    endedAt = now;
  }

  /** It has ended without. */
  public void fail(String code, String args, Instant now) {
    outcome = RunOutcome.FAILED;
    failure = code;
    failureArgs = args;
    endedAt = now;
  }

  /** As {@link #fail(String, String, Instant)} for what a rule has refused. */
  public void fail(BusinessException refusal, Instant now) {
    fail(refusal.code(), StoredArgs.write(refusal.args()), now);
  }

  public RunView view() {
    String code = failure;
    String args = failureArgs;
    return new RunView(
        reference,
        beganAt,
        endedAt,
        outcome,
        fileName,
        transfer,
        fileId,
        rows,
        refused,
        code == null
            ? null
            : new TransferView.Failure(code, StoredArgs.read(args == null ? "" : args)));
  }

  public long sellerId() {
    return sellerId;
  }

  public String reference() {
    return reference;
  }

  public long scheduleId() {
    return scheduleId;
  }

  /** The file in the history of loaded files; null while there is none. */
  public @Nullable String transfer() {
    return transfer;
  }
}
