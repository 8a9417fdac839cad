package app.kontor.ordering.internal;

import app.kontor.access.Sellers;
import app.kontor.ordering.AlsoBought;
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
import java.time.temporal.ChronoUnit;

/** Four times a day, has it counted anew what customers bought together, for each seller. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlsoBoughtSchedule {
  @Inject private Clock clock;
  @Inject private DatabaseOutage outage;
  @Inject private Transactions transactions;
  @Inject private Sellers sellers;
  @Inject private Jobs jobs;

  @Schedule(hour = "1,7,13,19", minute = "40", second = "20", persistent = false)
  void tick() {
    outage.guard("what is bought together", () -> transactions.run(this::request));
  }

  /** The same seller and hour is one job, whichever node asks. */
  private void request() {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    for (long seller : sellers.ids()) {
      jobs.request(
          seller, AlsoBought.KIND, seller + " " + hour, new AlsoBought.Of(seller), "Kontor");
    }
  }
}
