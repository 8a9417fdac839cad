package app.kontor.transfer.model;

import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.failure.StoredArgs;
import app.kontor.platform.model.Aggregate;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.TransferSource;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in: its columns are named, its rows are compared with what is kept, looked
 * at and applied. It can be compared anew as often as somebody likes, and applied again; what its
 * rows would do is kept beside it, and only that is done.
 */
@Entity
@Table(name = "transfer_file")
public class TransferFile extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String reference;

  @Column(updatable = false)
  private String kind;

  @Column(name = "file_id", updatable = false)
  private long fileId;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(name = "user_id")
  private long userId;

  private String who;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private TransferState state;

  private int turn;

  @Column(name = "sheet_chosen")
  private boolean sheetChosen;

  @Lob private String look;

  @Lob private String choice;

  private boolean together;
  private int progress;

  @Column(name = "cancel_wanted")
  private boolean cancelWanted;

  private long added;
  private long changed;
  private long same;
  private long refused;
  private long applied;

  @Column(name = "turned_down")
  private long turnedDown;

  private @Nullable String failure;

  @Column(name = "failure_args")
  private @Nullable String failureArgs;

  @SuppressWarnings("NullAway.Init")
  protected TransferFile() {}

  /**
   * A file as it is handed in.
   *
   * @param look what was seen of it, as JSON
   */
  public TransferFile(Source source, String look, Instant now) {
    this.sellerId = source.sellerId();
    this.reference = UUID.randomUUID().toString();
    this.kind = source.kind();
    this.fileId = source.fileId();
    this.fileName = source.fileName();
    this.userId = source.userId();
    this.who = source.who();
    this.look = look;
    this.choice = "";
    this.createdAt = now;
    this.state = TransferState.COLUMNS;
  }

  /** Where a file comes from. */
  public record Source(
      long sellerId, String kind, long fileId, String fileName, long userId, String who) {}

  private void require(long seen, EnumSet<TransferState> states) {
    if (seen != version() || !states.contains(state)) {
      throw new ChangedMeanwhile();
    }
  }

  private static EnumSet<TransferState> atRest() {
    return EnumSet.complementOf(EnumSet.of(TransferState.CHECKING, TransferState.APPLYING));
  }

  /** Another sheet is meant; what was said about columns is forgotten. */
  public void choose(long seen, String newLook) {
    require(seen, atRest());
    sheetChosen = true;
    look = newLook;
    choice = "";
    state = TransferState.COLUMNS;
  }

  /**
   * The rows are to be compared as was said.
   *
   * @param said as JSON
   * @throws ChangedMeanwhile if it is not the version that was read, or a job is at work on it
   */
  public void check(long seen, String said, long user, String person) {
    require(seen, atRest());
    choice = said;
    begin(TransferState.CHECKING, user, person);
  }

  /**
   * The rows are to be applied.
   *
   * @throws ChangedMeanwhile if it is not the version that was read, or nobody has looked
   * @throws InvalidInput TRANSFER_NOTHING, or TRANSFER_ROWS_REFUSED if all were wanted and some
   *     cannot be taken
   */
  public void apply(long seen, boolean allOrNone, long user, String person) {
    require(seen, EnumSet.of(TransferState.CHECKED));
    if (added + changed == 0) {
      throw new InvalidInput("", "TRANSFER_NOTHING");
    }
    if (allOrNone && refused > 0) {
      throw new InvalidInput("", "TRANSFER_ROWS_REFUSED", refused);
    }
    together = allOrNone;
    begin(TransferState.APPLYING, user, person);
  }

  private void begin(TransferState work, long user, String person) {
    state = work;
    turn++;
    userId = user;
    who = person;
    progress = 0;
    cancelWanted = false;
    applied = 0;
    turnedDown = 0;
    failure = null;
    failureArgs = null;
    endedAt = null;
  }

  /** Asks the job to stop. */
  public void cancel() {
    cancelWanted = state.isRunning();
  }

  /** All rows were compared. */
  public void checked(Map<Effect, Long> rows, Instant now) {
    added = rows.getOrDefault(Effect.NEW, 0L);
    changed = rows.getOrDefault(Effect.CHANGED, 0L);
    same = rows.getOrDefault(Effect.SAME, 0L);
    refused = rows.getOrDefault(Effect.REFUSED, 0L);
    end(TransferState.CHECKED, now);
  }

  /** The rows were applied, as far as they could be. */
  public void applied(long done, long down, boolean stopped, Instant now) {
    applied = done;
    turnedDown = down;
    end(stopped ? TransferState.CANCELLED : TransferState.APPLIED, now);
  }

  /** Somebody stopped the job before anything was applied. */
  public void stopped(Instant now) {
    end(TransferState.CANCELLED, now);
  }

  /**
   * Nothing was done.
   *
   * @param args of the refusal, as they are stored
   */
  public void failed(String code, String args, Instant now) {
    failure = code;
    failureArgs = args;
    end(TransferState.FAILED, now);
  }

  /** As {@link #failed(String, String, Instant)} for what a rule has refused. */
  public void failed(BusinessException refusal, Instant now) {
    failed(refusal.code(), StoredArgs.write(refusal.args()), now);
  }

  private void end(TransferState how, Instant now) {
    state = how;
    progress = 100;
    cancelWanted = false;
    endedAt = now;
  }

  public TransferView view() {
    String code = failure;
    String args = failureArgs;
    return new TransferView(
        reference,
        kind,
        fileName,
        state,
        who,
        createdAt,
        endedAt,
        progress,
        together,
        new TransferView.Counts(added, changed, same, refused, applied, turnedDown),
        code == null
            ? null
            : new TransferView.Failure(code, StoredArgs.read(args == null ? "" : args)),
        version());
  }

  public String reference() {
    return reference;
  }

  /** What its rows come from. */
  public TransferSource source() {
    return new TransferSource(reference, fileName, fileId);
  }

  public String kind() {
    return kind;
  }

  public long fileId() {
    return fileId;
  }

  /** Whose rights count while it is worked on. */
  public long userId() {
    return userId;
  }

  public TransferState state() {
    return state;
  }

  /** How often work on it has begun; names the job. */
  public int turn() {
    return turn;
  }

  public boolean isSheetChosen() {
    return sheetChosen;
  }

  public String look() {
    return look;
  }

  /** What was said about its columns, as JSON; empty if nothing was. */
  public String choice() {
    return choice;
  }

  public boolean isTogether() {
    return together;
  }

  public boolean isCancelWanted() {
    return cancelWanted;
  }
}
