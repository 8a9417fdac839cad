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
                        + " WHERE w.seller_id = ?1 AND w.active AND b.on_hand > b.reserved")
                .setParameter(1, sellerId)));
  }
}
