package app.kontor.catalogue.internal;

import app.kontor.access.Sellers;
import app.kontor.catalogue.PictureUpkeep;
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

/**
 * Each night, has the pictures of all sellers looked after: files are there once for all of them.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PictureSchedule {
  @Inject private DatabaseOutage outage;
  @Inject private Transactions transactions;
  @Inject private Sellers sellers;
  @Inject private Jobs jobs;

  @Schedule(hour = "3", minute = "25", second = "10", persistent = false)
  void tick() {
    outage.guard("upkeep of pictures", () -> transactions.run(this::request));
  }

  /** The same day is one job, whichever node asks. */
  private void request() {
    jobs.request(
        sellers.first(),
        PictureUpkeep.KIND,
        "night " + sellers.today(),
        new PictureUpkeep.Of(false),
        "Kontor");
  }
}
