package app.kontor.platform;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
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
  long request(long sellerId, String kind, String dueKey, String parameters, String requestedBy);

  /** The seller's latest jobs of a kind, newest first. */
  List<JobView> latest(long sellerId, String kind, int limit);

  /** The seller's jobs of all kinds, newest first. */
  Page<JobView> list(long sellerId, PageRequest page);

  /** Lets a failed job begin once more; one that has not failed stays as it is. */
  void retry(long sellerId, long jobId);

  /** Asks a job to stop soon; one that has ended stays as it is. */
  void cancel(long sellerId, long jobId);

  /**
   * A job as its page shows it.
   *
   * @param status WAITING, RUNNING, DONE, FAILED or CANCELLED
   * @param progress per cent
   * @param stopping somebody has cancelled it, but it has not stopped yet
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
      @Nullable String result) {}
}
