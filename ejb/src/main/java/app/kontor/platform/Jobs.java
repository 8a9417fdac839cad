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

  /** Asks a job to stop soon. */
  void cancel(long sellerId, long jobId);

  /**
   * A job as its page shows it.
   *
   * @param status WAITING, RUNNING, DONE, FAILED or CANCELLED
   * @param progress per cent
   */
  record JobView(
      long id,
      String kind,
      String status,
      int progress,
      String requestedBy,
      Instant createdAt,
      @Nullable Instant endedAt,
      @Nullable String result) {}
}
