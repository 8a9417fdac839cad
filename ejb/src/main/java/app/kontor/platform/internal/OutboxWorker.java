package app.kontor.platform.internal;

import app.kontor.platform.OutboxHandler;
import app.kontor.platform.OutboxHandler.DeliveryFailed;
import app.kontor.platform.OutboxHandler.DeliveryPostponed;
import app.kontor.platform.model.OutboxMessage;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Delivers outbox messages on this node: woken by a commit and by a tick, any number of nodes side
 * by side.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWorker {
  private static final System.Logger LOG = System.getLogger(OutboxWorker.class.getName());
  private static final int BATCH = 20;

  @Inject private OutboxLeases leases;
  @Inject @Any private Instance<OutboxHandler> handlers;
  @Resource private ManagedExecutorService executor;

  private final AtomicBoolean running = new AtomicBoolean();

  /** Something was enqueued. */
  public record Wake() {}

  /** Enqueued work was committed. */
  public void woken(@Observes(during = TransactionPhase.AFTER_SUCCESS) Wake wake) {
    executor.execute(this::work);
  }

  /** Looks for work that no commit on this node announced. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tick() {
    work();
  }

  private void work() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      for (List<OutboxLeases.Task> tasks = leases.lease(BATCH);
          !tasks.isEmpty();
          tasks = leases.lease(BATCH)) {
        tasks.forEach(this::deliver);
      }
    } finally {
      running.set(false);
    }
  }

  // A worker is one of the three outermost boundaries: whatever a handler throws is noted.
  private void deliver(OutboxLeases.Task task) {
    Optional<OutboxHandler> handler =
        handlers.stream().filter(candidate -> candidate.topic().equals(task.topic())).findFirst();
    try {
      if (handler.isEmpty()) {
        throw new DeliveryPostponed("nobody handles topic " + task.topic());
      }
      handler.get().deliver(task.key(), task.payload());
      leases.note(task.id(), OutboxMessage::delivered);
    } catch (DeliveryPostponed e) {
      leases.note(task.id(), (message, now) -> message.postponed(now, reason(e)));
    } catch (DeliveryFailed e) {
      LOG.log(System.Logger.Level.WARNING, "outbox " + task.topic() + " " + task.key(), e);
      leases.note(task.id(), (message, now) -> message.failed(now, reason(e), e.isFinal()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "outbox " + task.topic() + " " + task.key(), e);
      leases.note(task.id(), (message, now) -> message.failed(now, reason(e), false));
    }
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
