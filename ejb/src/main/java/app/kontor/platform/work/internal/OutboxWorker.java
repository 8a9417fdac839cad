package app.kontor.platform.work.internal;

import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.work.OutboxHandler;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has outbox messages delivered on this node, each topic in a lane of its own: woken by a commit
 * and by a tick, any number of nodes side by side.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWorker {
  @Inject private OutboxLeases leases;
  @Inject private DatabaseOutage outage;
  @Inject private WorkScope scope;
  @Inject private WorkThreads threads;
  @Inject private Clock clock;
  @Inject @Any private Instance<OutboxHandler<?>> handlers;

  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private volatile boolean released;

  /** Something was enqueued. */
  public record Wake(String topic) {}

  /** Enqueued work was committed. */
  public void woken(@Observes(during = TransactionPhase.AFTER_SUCCESS) Wake wake) {
    lane(wake.topic()).wake();
  }

  /** Looks for work that no commit on this node announced. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tick() {
    outage.guard("outbox", this::look);
  }

  private void look() {
    releaseOnce();
    leases.dueTopics().forEach(topic -> lane(topic).wake());
  }

  /** A server that has just started may have what was missing before, such as a mail server. */
  private void releaseOnce() {
    if (!released) {
      leases.release();
      released = true;
    }
  }

  private Lane lane(String topic) {
    return lanes.computeIfAbsent(topic, this::opened);
  }

  private Lane opened(String topic) {
    Optional<OutboxHandler<?>> handler =
        handlers.stream()
            .<OutboxHandler<?>>map(candidate -> candidate)
            .filter(candidate -> candidate.topic().name().equals(topic))
            .findFirst();
    OutboxLane lane = new OutboxLane(topic, handler, leases, clock);
    int width = handler.map(OutboxHandler::width).orElse(1);
    return new Lane(
        width,
        threads,
        () -> outage.guarded("outbox", () -> scope.call(lane::work)).orElse(Lane.Found.NOTHING));
  }
}
