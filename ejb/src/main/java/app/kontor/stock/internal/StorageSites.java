package app.kontor.stock.internal;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.stock.Warehouse;
import app.kontor.stock.WarehouseData;
import app.kontor.stock.model.StorageSite;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds a seller's warehouses; those that are open are kept as reference data. */
@Dependent
public class StorageSites {
  /** Topic of {@link ReferenceData}; whoever opens or closes a warehouse raises it. */
  private static final String TOPIC = "warehouse";

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  /** A warehouse that goods are promised from. */
  record Open(long id, Warehouse warehouse) {}

  /** What is kept: which goods are promised from, and all with what is said of them. */
  private record Sites(List<Open> open, List<WarehouseData> all) {
    Sites {
      open = List.copyOf(open);
      all = List.copyOf(all);
    }
  }

  /** Those that goods are promised from, by code. */
  List<Open> open(long sellerId) {
    return kept(sellerId).open();
  }

  /** All, by code. */
  List<WarehouseData> all(long sellerId) {
    return kept(sellerId).all();
  }

  private Sites kept(long sellerId) {
    return reference.get(TOPIC, Sites.class, sellerId, () -> read(sellerId));
  }

  private Sites read(long sellerId) {
    List<StorageSite> sites =
        em.createQuery(
                "SELECT w FROM StorageSite w WHERE w.sellerId = :seller ORDER BY w.code",
                StorageSite.class)
            .setParameter("seller", sellerId)
            // asked while an order is placed, which need not be written for it
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
    return new Sites(
        sites.stream()
            .filter(StorageSite::isActive)
            .map(site -> new Open(site.id(), site.view()))
            .toList(),
        sites.stream().map(StorageSite::data).toList());
  }

  void add(StorageSite site) {
    em.persist(site);
    reference.changed(TOPIC);
  }

  /** Hours are rows of their own, and whoever read the old ones must notice. */
  void changed(StorageSite site) {
    em.lock(site, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    reference.changed(TOPIC);
  }

  /**
   * The warehouse of a code, also a closed one.
   *
   * @throws InvalidInput at {@code warehouse} if the seller has none
   */
  StorageSite get(long sellerId, String code) {
    return find(sellerId, code)
        .orElseThrow(() -> new InvalidInput("warehouse", "NOT_A_VALUE", code));
  }

  Optional<StorageSite> find(long sellerId, String code) {
    return em.createQuery(
            "SELECT w FROM StorageSite w WHERE w.sellerId = :seller AND w.code = :code",
            StorageSite.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }
}
