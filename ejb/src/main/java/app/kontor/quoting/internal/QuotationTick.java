package app.kontor.quoting.internal;

import app.kontor.access.Sellers;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.Jobs;
import app.kontor.quoting.model.Quotation;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Each minute, requests what is to be done at quotations: a reminder, or their end. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuotationTick {
  @Inject private Clock clock;
  @Inject private DatabaseOutage outage;
  @Inject private Transactions transactions;
  @Inject private Sellers sellers;
  @Inject private QuotationRows rows;
  @Inject private Jobs jobs;

  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  public void tick() {
    outage.guard("quotations", () -> transactions.run(this::request));
  }

  /** What is asked for twice, by several nodes or while the work goes on, is done once. */
  void request() {
    Instant now = clock.instant();
    for (long seller : sellers.ids()) {
      for (Quotation due : rows.due(seller, now)) {
        jobs.request(
            seller,
            QuotationJob.KIND,
            due.id() + " " + due.version() + " " + due.dueAt(),
            new QuotationJob.Due(seller, due.id()),
            "Kontor");
      }
    }
  }
}
