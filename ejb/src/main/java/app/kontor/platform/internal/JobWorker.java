package app.kontor.platform.internal;

import app.kontor.platform.BusinessException;
import app.kontor.platform.DatabaseOutage;
import app.kontor.platform.JobHandler;
import app.kontor.platform.ShortTrace;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries out jobs on this node, one at a time. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobWorker {
  private static final System.Logger LOG = System.getLogger(JobWorker.class.getName());

  @Inject private JobLeases leases;
  @Inject private DatabaseOutage outage;
  @Inject private WorkScope scope;
  @Inject @Any private Instance<JobHandler> handlers;

  private final AtomicBoolean running = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void tick() {
    outage.guard("jobs", () -> scope.run(this::work));
  }

  private void work() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      for (Optional<JobLeases.Task> task = leases.lease();
          task.isPresent();
          task = leases.lease()) {
        carryOut(task.get());
      }
    } finally {
      running.set(false);
    }
  }

  // A worker is one of the three outermost boundaries: whatever a handler throws is noted.
  private void carryOut(JobLeases.Task task) {
    try {
      JobHandler handler =
          handlers.stream()
              .filter(candidate -> candidate.kind().equals(task.kind()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("nobody does " + task.kind()));
      leases.end(task.id(), true, handler.run(task.parameters(), new RowProgress(task.id())));
    } catch (BusinessException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "job " + task.kind() + " " + task.id() + ": " + e.getMessage());
      leases.end(task.id(), false, e.code());
    } catch (RuntimeException e) {
      if (DatabaseOutage.isUnreachable(e)) {
        // nothing could be noted; the timer's guard says so in one line, and it is tried again
        throw e;
      }
      LOG.log(
          System.Logger.Level.ERROR,
          "job " + task.kind() + " " + task.id() + ": " + ShortTrace.of(e));
      leases.end(task.id(), false, e.getClass().getSimpleName());
    }
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
      goOn = leases.progressed(jobId, percent);
    }

    @Override
    public boolean isCancelled() {
      return !goOn;
    }
  }
}
