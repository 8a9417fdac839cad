package app.kontor.platform.work;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.work.Jobs.JobView;
import jakarta.ejb.Local;

/** The background jobs of the actor's own seller, for its administrators. */
@Local
public interface BackgroundJobs {

  /** Jobs of all kinds, newest first. */
  Page<JobView> list(PageRequest page);

  /** Asks a job that waits or runs to stop; anything else stays as it is. */
  void cancel(long jobId);

  /** Lets a failed job begin once more; anything else stays as it is. */
  void retry(long jobId);
}
