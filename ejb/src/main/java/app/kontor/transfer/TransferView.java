package app.kontor.transfer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file and what became of it.
 *
 * @param reference in addresses; nobody can guess it
 * @param kind key of the {@link TransferKind}
 * @param who handed it in
 * @param progress per cent of what is being done
 * @param together whether all rows were applied or none
 * @param failure why nothing was done, or null
 * @param version for commands
 */
public record TransferView(
    String reference,
    String kind,
    String fileName,
    TransferState state,
    String who,
    Instant createdAt,
    @Nullable Instant endedAt,
    int progress,
    boolean together,
    Counts counts,
    @Nullable Failure failure,
    long version)
    implements Serializable {

  /**
   * Rows by what would become of them, and those that were applied.
   *
   * @param refused cannot be taken
   * @param applied were applied
   * @param turnedDown were to be applied and could not be
   */
  public record Counts(
      long added, long changed, long same, long refused, long applied, long turnedDown)
      implements Serializable {

    /** Rows of the file. */
    public long rows() {
      return added + changed + same + refused;
    }

    /** Rows that would do something. */
    public long doing() {
      return added + changed;
    }
  }

  /** Text {@code refusal.<code>} with what it shows. */
  public record Failure(String code, List<Serializable> args) implements Serializable {
    public Failure {
      args = List.copyOf(args);
    }
  }
}
