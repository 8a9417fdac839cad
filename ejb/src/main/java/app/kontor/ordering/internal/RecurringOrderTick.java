package app.kontor.ordering.internal;

import app.kontor.access.Sellers;
import app.kontor.ordering.model.RecurringOrder;
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
import java.time.Instant;

/** Four times a minute, requests the recurring orders at which something is to be done. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecurringOrderTick {
  @Inject private Clock clock;
  @Inject private DatabaseOutage outage;
  @Inject private Transactions transactions;
  @Inject private Sellers sellers;
  @Inject private RecurringOrderRows rows;
  @Inject private Jobs jobs;

  @Schedule(hour = "*", minute = "*", second = "5,20,35,50", persistent = false)
  public void tick() {
    outage.guard("recurring orders", () -> transactions.run(this::request));
  }

  /** What is asked for twice, by several nodes or while the work goes on, is done once. */
  void request() {
    Instant now = clock.instant();
    for (long seller : sellers.ids()) {
      for (RecurringOrder due : rows.due(seller, now)) {
        jobs.request(
            seller,
            RecurringOrderJob.KIND,
            due.id() + " " + due.version() + " " + due.dueAt(),
            new RecurringOrderJob.Due(seller, due.id()),
            "Kontor");
      }
    }
  }
}
