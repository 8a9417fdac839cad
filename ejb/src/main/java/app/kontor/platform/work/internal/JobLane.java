package app.kontor.platform.work.internal;

import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.failure.Patience;
import app.kontor.platform.failure.ShortTrace;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.work.JobHandler;
import java.util.Map;
import java.util.Optional;

/** Carries out the jobs of some kinds, one after the other. */
final class JobLane {
  private static final System.Logger LOG = System.getLogger(JobLane.class.getName());

  private final Map<String, Optional<JobHandler<?, ?>>> handlers;
  private final JobLeases leases;

  /**
   * @param handlers of the kinds; empty for a kind that nobody does
   */
  JobLane(Map<String, Optional<JobHandler<?, ?>>> handlers, JobLeases leases) {
    this.handlers = handlers;
    this.leases = leases;
  }

  /** Looks once, and does the next job if there is one. */
  Lane.Found work() {
    Optional<JobLeases.Task> task = leases.lease(handlers.keySet());
    task.ifPresent(this::carryOut);
    return task.isPresent() ? Lane.Found.SOME : Lane.Found.NOTHING;
  }

  // A worker is one of the three outermost boundaries: whatever a handler throws is noted.
  private void carryOut(JobLeases.Task task) {
    String kind = task.kind();
    try {
      JobHandler<?, ?> found =
          handlers
              .getOrDefault(kind, Optional.empty())
              .orElseThrow(() -> new IllegalStateException("nobody does " + kind));
      String result = JsonLibrary.write(Patience.patiently(() -> run(found, task)));
      Patience.patiently(() -> leases.done(task.id(), result));
    } catch (BusinessException e) {
      LOG.log(System.Logger.Level.WARNING, "job " + kind + " " + task.id() + ": " + e.getMessage());
      Patience.patiently(() -> leases.failed(task.id(), e.code()));
    } catch (RuntimeException e) {
      if (DatabaseOutage.isUnreachable(e) || DatabaseOutage.isStopping(e)) {
        // nothing could be noted; the timer's guard says so in one line, and it is tried again
        throw e;
      }
      LOG.log(System.Logger.Level.ERROR, "job " + kind + " " + task.id() + ": " + ShortTrace.of(e));
      Patience.patiently(() -> leases.failed(task.id(), e.getClass().getSimpleName()));
    }
  }

  private <P extends Record, R extends Record> R run(JobHandler<P, R> found, JobLeases.Task task) {
    P parameters = JsonLibrary.read(task.parameters(), found.kind().parameters());
    return found.run(parameters, new RowProgress(task.id()));
  }

  /** Progress kept in the job's row. */
  private final class RowProgress implements JobHandler.Progress {
    private final long jobId;
    private boolean goOn = true;

    RowProgress(long jobId) {
      this.jobId = jobId;
    }

    @Override
    public void report(int percent) {
      goOn = Patience.patiently(() -> leases.progressed(jobId, percent));
    }

    @Override
    public boolean isCancelled() {
      return !goOn;
    }
  }
}
