package app.kontor.ordering.internal;

import app.kontor.access.Sellers;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Every quarter of an hour, lets go of what cannot be brought back any more. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovalsUpkeep {
  @Inject private Clock clock;
  @Inject private DatabaseOutage outage;
  @Inject private Transactions transactions;
  @Inject private Sellers sellers;
  @Inject private RemovedLines removed;

  @Schedule(hour = "*", minute = "4,19,34,49", second = "35", persistent = false)
  void tick() {
    outage.guard("what was taken out", () -> transactions.run(this::purge));
  }

  private void purge() {
    Instant now = clock.instant();
    removed.purge(now);
    sellers.ids().forEach(seller -> removed.purgeLists(seller, now));
  }
}
