package app.kontor.pricing.internal;

import app.kontor.access.Sellers;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.Jobs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Each minute, requests the releases of prices that are due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseSchedule {
  @Inject private Clock clock;
  @Inject private DatabaseOutage outage;
  @Inject private Transactions transactions;
  @Inject private Sellers sellers;
  @Inject private Jobs jobs;
  @Inject private ReleaseRepository releases;

  @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
  void tick() {
    outage.guard("releases of prices", () -> transactions.run(this::request));
  }

  /** Requests what is due; the same release and moment is one job, whichever node asks. */
  void request() {
    for (long seller : sellers.ids()) {
      for (long number : releases.due(seller, clock.instant())) {
        jobs.request(
            seller,
            ReleaseJob.KIND,
            seller + " " + number + " " + releases.get(seller, number).view(0).dueAt(),
            new ReleaseJob.Due(seller, number),
            "Kontor");
      }
    }
  }
}
