package app.kontor.platform.internal;

import app.kontor.platform.DatabaseOutage;
import app.kontor.platform.OutboxHandler;
import app.kontor.platform.OutboxHandler.DeliveryFailed;
import app.kontor.platform.OutboxHandler.DeliveryPostponed;
import app.kontor.platform.ShortTrace;
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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

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
  @Inject private DatabaseOutage outage;
  @Inject private WorkScope scope;
  @Inject @Any private Instance<OutboxHandler> handlers;
  @Resource private ManagedExecutorService executor;

  private final AtomicBoolean running = new AtomicBoolean();

  /** Something was enqueued since the worker looked last. */
  private final AtomicBoolean wanted = new AtomicBoolean();

  /** Leased and not yet noted; touched only by the thread that has set {@link #running}. */
  private final Queue<OutboxLeases.Task> held = new ArrayDeque<>();

  private volatile boolean released;

  /** Something was enqueued. */
  public record Wake() {}

  /** Enqueued work was committed. */
  public void woken(@Observes(during = TransactionPhase.AFTER_SUCCESS) Wake wake) {
    if (!wanted.getAndSet(true)) {
      executor.execute(this::tick);
    }
  }

  /** Looks for work that no commit on this node announced. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tick() {
    outage.guard("outbox", () -> scope.run(this::work));
  }

  private void work() {
    do {
      if (!running.compareAndSet(false, true)) {
        return;
      }
      look();
      // what was enqueued while the last lease found nothing is not left to the next tick
    } while (wanted.get());
  }

  private void look() {
    try {
      wanted.set(false);
      releaseOnce();
      giveBack();
      for (held.addAll(leases.lease(BATCH)); !held.isEmpty(); held.addAll(leases.lease(BATCH))) {
        while (!held.isEmpty()) {
          deliver(held.element());
          held.remove();
        }
      }
    } finally {
      running.set(false);
    }
  }

  /** A server that has just started may have what was missing before, such as a mail server. */
  private void releaseOnce() {
    if (!released) {
      leases.release();
      released = true;
    }
  }

  /** What an outage of the database left undone need not wait until its lease ends. */
  private void giveBack() {
    while (!held.isEmpty()) {
      leases.giveBack(held.element());
      held.remove();
    }
  }

  private void deliver(OutboxLeases.Task task) {
    Optional<OutboxHandler> handler =
        handlers.stream().filter(candidate -> candidate.topic().equals(task.topic())).findFirst();
    leases.note(
        task.id(),
        handler
            .map(found -> attempt(found, task))
            .orElseGet(() -> postponed("nobody handles topic " + task.topic())));
  }

  /**
   * Tries to deliver and tells what to note. A worker is one of the three outermost boundaries:
   * whatever a handler throws is noted.
   */
  static BiConsumer<OutboxMessage, Instant> attempt(OutboxHandler handler, OutboxLeases.Task task) {
    try {
      handler.deliver(task.key(), task.payload());
      return OutboxMessage::delivered;
    } catch (DeliveryPostponed e) {
      return postponed(reason(e));
    } catch (DeliveryFailed e) {
      log(System.Logger.Level.WARNING, task, e);
      return failed(e, e.isFinal());
    } catch (RuntimeException e) {
      if (DatabaseOutage.isUnreachable(e)) {
        // nothing could be noted; the timer's guard says so in one line, and it is tried again
        throw e;
      }
      log(System.Logger.Level.ERROR, task, e);
      boolean last = task.attempts() + 1 >= OutboxMessage.MAX_ATTEMPTS;
      return failed(e, handler.broken(task.key(), last));
    }
  }

  private static BiConsumer<OutboxMessage, Instant> postponed(String reason) {
    return (message, now) -> message.postponed(now, reason);
  }

  private static BiConsumer<OutboxMessage, Instant> failed(Exception e, boolean last) {
    return (message, now) -> message.failed(now, reason(e), last);
  }

  private static void log(System.Logger.Level level, OutboxLeases.Task task, Exception e) {
    LOG.log(level, "outbox " + task.topic() + " " + task.key() + ": " + ShortTrace.of(e));
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
