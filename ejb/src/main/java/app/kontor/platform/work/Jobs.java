package app.kontor.platform.work;

import app.kontor.platform.json.JsonLibrary;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Long work that goes on behind the pages, on any node. */
@Local
public interface Jobs {

  /**
   * Requests a job.
   *
   * @param kind names the {@link JobHandler}
   * @param dueKey the same kind and key is done once, for example a date for nightly work
   * @return the job's id
   */
  <P extends Record> long request(
      long sellerId, JobKind<P, ?> kind, String dueKey, P parameters, String requestedBy);

  /** The seller's latest jobs of a kind, newest first. */
  List<JobView> latest(long sellerId, JobKind<?, ?> kind, int limit);

  /**
   * A job as its page shows it.
   *
   * @param status WAITING, RUNNING, DONE, FAILED or CANCELLED
   * @param progress per cent
   * @param stopping somebody has cancelled it, but it has not stopped yet
   * @param result JSON, null unless it was done or has stopped; see {@link #result(Class)}
   * @param failure code of the refusal or name of the error it failed with
   */
  record JobView(
      long id,
      String kind,
      String status,
      int progress,
      boolean stopping,
      String requestedBy,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String result,
      @Nullable String failure) {

    /**
     * What came of it; empty before its end.
     *
     * @param type the result's type of the job's {@link JobKind}
     */
    public <R extends Record> Optional<R> result(Class<R> type) {
      return Optional.ofNullable(result).map(json -> JsonLibrary.read(json, type));
    }
  }
}
