package app.kontor.stock.internal;

import app.kontor.catalogue.AvailableItems;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** Tells the catalogue what is in stock; native, because all balances are read and none is kept. */
@Dependent
public class FreeItems implements AvailableItems {
  @PersistenceContext private EntityManager em;

  @Override
  public Set<Long> available(long sellerId) {
    return Set.copyOf(
        Rows.numbers(
            em.createNativeQuery(
                    "SELECT DISTINCT b.item_id FROM stock_balance b"
                        + " JOIN warehouse w ON w.id = b.warehouse_id"
                        + " WHERE w.seller_id = ?1 AND w.active AND b.on_hand > b.reserved"
                        // bundles of which one warehouse has all parts
                        + " UNION SELECT p.item_id FROM v_catalogue_bundle_part p"
                        + " JOIN warehouse w ON w.seller_id = ?1 AND w.active"
                        + " LEFT JOIN stock_balance b ON b.item_id = p.part_id"
                        + " AND b.warehouse_id = w.id GROUP BY p.item_id, w.id"
                        + " HAVING MIN(COALESCE(b.on_hand - b.reserved, 0) >= p.quantity) = 1")
                .setParameter(1, sellerId)));
  }
}
