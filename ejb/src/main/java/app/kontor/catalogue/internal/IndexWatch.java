package app.kontor.catalogue.internal;

import app.kontor.access.Sellers;
import app.kontor.platform.failure.DatabaseOutage;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Keeps the indexes of all sellers up, so that a node has them soon after its start and nobody's
 * first search is answered by an old one.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class IndexWatch {
  @Inject private Sellers sellers;
  @Inject private ItemSearch search;
  @Inject private DatabaseOutage outage;

  @PostConstruct
  void start() {
    tick();
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void tick() {
    outage.guard("search", () -> sellers.ids().forEach(search::follow));
  }
}
