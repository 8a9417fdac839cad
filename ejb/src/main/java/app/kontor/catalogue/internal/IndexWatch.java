package app.kontor.catalogue.internal;

import app.kontor.access.Sellers;
import app.kontor.platform.failure.DatabaseOutage;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Keeps the indexes of all sellers up, so that a node has them soon after its start and nobody's
 * first search is answered by an old one.
 */
@Singleton
public class IndexWatch {
  @Inject private Sellers sellers;
  @Inject private ItemSearch search;
  @Inject private DatabaseOutage outage;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void tick() {
    outage.guard("search", () -> sellers.ids().forEach(search::follow));
  }
}
