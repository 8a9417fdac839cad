package app.kontor.stock.internal;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.stock.Warehouse;
import app.kontor.stock.model.StorageSite;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds a seller's warehouses; those that are open are kept as reference data. */
@Dependent
public class StorageSites {
  /** Topic of {@link ReferenceData}; whoever opens or closes a warehouse raises it. */
  private static final String TOPIC = "warehouse";

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  /** A warehouse that goods are promised from. */
  record Open(long id, Warehouse warehouse) {}

  /** What is kept. */
  private record Sites(List<Open> open) {}

  /** Those that goods are promised from, by code. */
  List<Open> open(long sellerId) {
    return reference.get(TOPIC, Sites.class, sellerId, () -> new Sites(readOpen(sellerId))).open();
  }

  private List<Open> readOpen(long sellerId) {
    return em.createQuery(
            "SELECT w FROM StorageSite w WHERE w.sellerId = :seller AND w.active = TRUE"
                + " ORDER BY w.code",
            StorageSite.class)
        .setParameter("seller", sellerId)
        // asked while an order is placed, which need not be written for it
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .map(site -> new Open(site.id(), site.view()))
        .toList();
  }

  /**
   * The warehouse of a code, also a closed one.
   *
   * @throws InvalidInput at {@code warehouse} if the seller has none
   */
  StorageSite get(long sellerId, String code) {
    return em.createQuery(
            "SELECT w FROM StorageSite w WHERE w.sellerId = :seller AND w.code = :code",
            StorageSite.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new InvalidInput("warehouse", "NOT_A_VALUE", code));
  }
}
