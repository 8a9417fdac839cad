package app.kontor.ordering.internal;

import app.kontor.ordering.model.OpenLineRow;
import app.kontor.ordering.model.SalesOrder;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds and keeps lines that were entered as text. */
@Dependent
public class OpenLineRows {
  @PersistenceContext private EntityManager em;

  /** All of an order that was found within the scope, in their order. */
  List<OpenLineRow> of(SalesOrder order) {
    return em.createQuery(
            "SELECT l FROM OpenLineRow l WHERE l.orderId = :order ORDER BY l.place",
            OpenLineRow.class)
        .setParameter("order", order.id())
        .getResultList();
  }

  void add(OpenLineRow row) {
    em.persist(row);
  }
}
