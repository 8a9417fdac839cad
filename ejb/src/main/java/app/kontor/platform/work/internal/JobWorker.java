package app.kontor.platform.work.internal;

import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.work.JobHandler;
import jakarta.annotation.PostConstruct;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has jobs carried out on this node, lane by lane: woken by the commit of whoever requested one
 * here, and by a tick for those that other nodes requested or left undone.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobWorker {
  @Inject private JobLeases leases;
  @Inject private DatabaseOutage outage;
  @Inject private WorkScope scope;
  @Inject private WorkThreads threads;
  @Inject @Any private Instance<JobHandler<?, ?>> handlers;

  private List<JobHandler<?, ?>> known = List.of();

  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  @PostConstruct
  void find() {
    known = handlers.stream().<JobHandler<?, ?>>map(handler -> handler).toList();
  }

  /** A job was requested. */
  public record Wake(String kind) {}

  /** The request was committed. */
  public void woken(@Observes(during = TransactionPhase.AFTER_SUCCESS) Wake wake) {
    lane(wake.kind()).wake();
  }

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void tick() {
    outage.guard("jobs", this::look);
  }

  private void look() {
    leases.dueKinds().forEach(kind -> lane(kind).wake());
  }

  private Lane lane(String kind) {
    String name =
        known.stream()
            .filter(handler -> handler.kind().name().equals(kind))
            .findFirst()
            .<String>map(JobHandler::lane)
            .orElse(kind);
    return lanes.computeIfAbsent(name, unknown -> opened(name));
  }

  private Lane opened(String name) {
    Map<String, Optional<JobHandler<?, ?>>> done = new HashMap<>();
    done.put(name, Optional.empty());
    known.stream()
        .filter(handler -> handler.lane().equals(name))
        .forEach(handler -> done.put(handler.kind().name(), Optional.of(handler)));
    JobLane lane = new JobLane(done, leases);
    return new Lane(
        1,
        threads,
        () -> outage.guarded("jobs", () -> scope.call(lane::work)).orElse(Lane.Found.NOTHING));
  }
}
