package app.kontor.stock.internal;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.stock.model.StorageSite;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds a seller's warehouses. */
@Dependent
public class StorageSites {
  @PersistenceContext private EntityManager em;

  /** Those that goods are promised from, by code. */
  List<StorageSite> open(long sellerId) {
    return em.createQuery(
            "SELECT w FROM StorageSite w WHERE w.sellerId = :seller AND w.active = TRUE"
                + " ORDER BY w.code",
            StorageSite.class)
        .setParameter("seller", sellerId)
        // asked while an order is placed, which need not be written for it
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
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
