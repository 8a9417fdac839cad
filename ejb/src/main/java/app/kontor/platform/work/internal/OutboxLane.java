package app.kontor.platform.work.internal;

import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.failure.Patience;
import app.kontor.platform.failure.ShortTrace;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.OutboxHandler.DeliveryFailed;
import app.kontor.platform.work.OutboxHandler.DeliveryPostponed;
import app.kontor.platform.work.internal.OutboxLeases.Task;
import app.kontor.platform.work.model.OutboxMessage;
import jakarta.json.bind.JsonbException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/** Delivers the messages of one topic; each of its workers leases some and does them in order. */
final class OutboxLane {
  private static final System.Logger LOG = System.getLogger(OutboxLane.class.getName());
  private static final int BATCH = 10;

  private final String topic;
  private final Optional<Deliveries<?>> deliveries;
  private final OutboxLeases leases;
  private final Clock clock;

  /** Leased, and given up because the database went away before the outcome could be noted. */
  private final Queue<Task> abandoned = new ConcurrentLinkedQueue<>();

  /** What carries out the messages. */
  record Deliveries<P extends Record>(OutboxHandler<P> handler) {
    P read(Task task) {
      return JsonLibrary.read(task.payload(), handler.topic().payload());
    }
  }

  OutboxLane(String topic, Optional<OutboxHandler<?>> handler, OutboxLeases leases, Clock clock) {
    this.topic = topic;
    this.deliveries = handler.map(found -> new Deliveries<>(found));
    this.leases = leases;
    this.clock = clock;
  }

  /** Looks once, and delivers what is due. */
  Lane.Found work() {
    giveBack();
    Queue<Task> leased = new ArrayDeque<>(leases.lease(topic, BATCH));
    Lane.Found found =
        leased.isEmpty()
            ? Lane.Found.NOTHING
            : leased.size() < BATCH ? Lane.Found.SOME : Lane.Found.PLENTY;
    try {
      while (!leased.isEmpty()) {
        deliver(leased.element());
        leased.remove();
      }
    } finally {
      abandoned.addAll(leased);
    }
    return found;
  }

  /** What an outage of the database left undone need not wait until its lease ends. */
  private void giveBack() {
    for (Task task = abandoned.peek(); task != null; task = abandoned.peek()) {
      leases.giveBack(task);
      abandoned.remove(task);
    }
  }

  private void deliver(Task task) {
    if (!task.isHeld(clock.instant())) {
      // those before it took so long that another worker may have it by now
      return;
    }
    BiConsumer<OutboxMessage, Instant> outcome =
        deliveries
            .map(found -> attempt(found, task))
            .orElseGet(() -> postponed("nobody handles topic " + topic));
    Patience.patiently(() -> leases.note(task, outcome));
  }

  /**
   * Tries to deliver and tells what to note. A worker is one of the three outermost boundaries:
   * whatever a handler throws is noted; after a conflict with others over rows it begins again at
   * once, as it would after a stop of the server.
   */
  static <P extends Record> BiConsumer<OutboxMessage, Instant> attempt(
      Deliveries<P> deliveries, Task task) {
    P payload;
    try {
      payload = deliveries.read(task);
    } catch (JsonbException e) {
      log(System.Logger.Level.ERROR, task, e);
      return failed(e, false);
    }
    try {
      return Patience.patiently(() -> attemptOnce(deliveries.handler(), payload, task));
    } catch (RuntimeException e) {
      if (DatabaseOutage.isUnreachable(e) || DatabaseOutage.isStopping(e)) {
        // nothing could be noted; the timer's guard says so in one line, and it is tried again
        throw e;
      }
      log(System.Logger.Level.ERROR, task, e);
      boolean last = task.attempts() + 1 >= OutboxMessage.MAX_ATTEMPTS;
      return failed(e, deliveries.handler().broken(payload, last));
    }
  }

  private static <P extends Record> BiConsumer<OutboxMessage, Instant> attemptOnce(
      OutboxHandler<P> handler, P payload, Task task) {
    try {
      handler.deliver(payload);
      return OutboxMessage::delivered;
    } catch (DeliveryPostponed e) {
      return postponed(reason(e));
    } catch (DeliveryFailed e) {
      log(System.Logger.Level.WARNING, task, e);
      return failed(e, e.isFinal());
    }
  }

  private static BiConsumer<OutboxMessage, Instant> postponed(String reason) {
    return (message, now) -> message.postponed(now, reason);
  }

  private static BiConsumer<OutboxMessage, Instant> failed(Exception e, boolean last) {
    return (message, now) -> message.failed(now, reason(e), last);
  }

  private static void log(System.Logger.Level level, Task task, Exception e) {
    LOG.log(level, "outbox " + task.topic() + " " + task.key() + ": " + ShortTrace.of(e));
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
