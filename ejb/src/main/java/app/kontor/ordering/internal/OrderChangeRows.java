package app.kontor.ordering.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.ordering.ChangeRecord;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.UnknownOrder;
import app.kontor.ordering.model.OrderChangeRow;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds changes of orders, bound to a seller and, for partners' people, to their company. */
@Dependent
public class OrderChangeRows {
  private static final String SCOPE =
      "c.sellerId = :seller AND (:partner = 0 OR c.partnerId = :partner)";

  @PersistenceContext private EntityManager em;

  /**
   * Writes it at once: others name it by its id.
   *
   * @param orderId of which it is, as the row says
   */
  void add(OrderChangeRow row, long orderId) {
    em.persist(row);
    em.flush();
  }

  /** All of an order that was found within the scope, latest first. */
  List<OrderChangeRow> of(long orderId) {
    return em.createQuery(
            "SELECT c FROM OrderChangeRow c WHERE c.orderId = :order"
                + " ORDER BY c.askedAt DESC, c.id DESC",
            OrderChangeRow.class)
        .setParameter("order", orderId)
        .getResultList();
  }

  /**
   * A change of an order, locked. Lock the order before.
   *
   * @throws UnknownOrder if the order has no such change within the scope
   */
  OrderChangeRow getForUpdate(OrderNumber number, long id, PartnerScope scope) {
    return em.createQuery(
            "SELECT c FROM OrderChangeRow c WHERE c.id = :id AND c.orderNumber = :number AND "
                + SCOPE,
            OrderChangeRow.class)
        .setParameter("id", id)
        .setParameter("number", number.value())
        .setParameter("seller", scope.sellerId())
        .setParameter("partner", scope.partnerId())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownOrder(number));
  }

  /** Whoever's it is. */
  ChangeRecord get(long id) {
    return em.createQuery("SELECT c FROM OrderChangeRow c WHERE c.id = :id", OrderChangeRow.class)
        .setParameter("id", id)
        .getSingleResult()
        .view();
  }

  /** Of the seller, those that wait for a decision, the oldest first. */
  Page<ChangeRecord> open(long sellerId, PageRequest page) {
    List<ChangeRecord> found =
        em
            .createQuery(
                "SELECT c FROM OrderChangeRow c WHERE c.sellerId = :seller AND c.isOpen = TRUE"
                    + " ORDER BY c.askedAt, c.id",
                OrderChangeRow.class)
            .setParameter("seller", sellerId)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList()
            .stream()
            .map(OrderChangeRow::view)
            .toList();
    return new Page<>(
        found,
        Total.of(
            page,
            found.size(),
            em.createQuery(
                    "SELECT c.id FROM OrderChangeRow c WHERE c.sellerId = :seller"
                        + " AND c.isOpen = TRUE",
                    Long.class)
                .setParameter("seller", sellerId)));
  }
}
