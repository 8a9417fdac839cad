package app.kontor.ordering.internal;

import app.kontor.ordering.model.OrderFileRow;
import app.kontor.ordering.model.SalesOrder;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Files of orders and of those that are about to be placed. */
@Dependent
public class OrderFileRows {
  @PersistenceContext private EntityManager em;

  /** A person's files that are in no order yet, within one seller. */
  List<OrderFileRow> drafts(long sellerId, long userId) {
    return em.createQuery(
            "SELECT f FROM OrderFileRow f WHERE f.userId = :user AND f.sellerId = :seller"
                + " AND f.orderId IS NULL ORDER BY f.id",
            OrderFileRow.class)
        .setParameter("user", userId)
        .setParameter("seller", sellerId)
        .getResultList();
  }

  List<OrderFileRow> of(SalesOrder order) {
    return em.createQuery(
            "SELECT f FROM OrderFileRow f WHERE f.orderId = :order ORDER BY f.id",
            OrderFileRow.class)
        .setParameter("order", order.id())
        .getResultList();
  }

  void add(OrderFileRow row) {
    em.persist(row);
  }

  void remove(OrderFileRow row) {
    em.remove(row);
  }

  /**
   * Puts drafts into an order that is being placed.
   *
   * @return how many
   */
  int give(SalesOrder order, long userId, Collection<Long> ids) {
    // the order is written first: its row is named
    em.flush();
    return em.createQuery(
            "UPDATE OrderFileRow f SET f.orderId = :order WHERE f.userId = :user"
                + " AND f.sellerId = :seller AND f.partnerId = :partner AND f.orderId IS NULL"
                + " AND f.id IN :ids")
        .setParameter("order", order.id())
        .setParameter("user", userId)
        .setParameter("seller", order.sellerId())
        .setParameter("partner", order.partnerId())
        .setParameter("ids", ids)
        .executeUpdate();
  }
}
