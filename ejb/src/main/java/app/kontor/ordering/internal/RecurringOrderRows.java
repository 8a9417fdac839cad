package app.kontor.ordering.internal;

import app.kontor.ordering.model.RecurringOrder;
import app.kontor.ordering.model.ShoppingList;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds recurring orders. */
@Dependent
public class RecurringOrderRows {
  @PersistenceContext private EntityManager em;

  /** Of a list. */
  Optional<RecurringOrder> of(ShoppingList list) {
    return em.createQuery(
            "SELECT r FROM RecurringOrder r WHERE r.listId = :list", RecurringOrder.class)
        .setParameter("list", list.id())
        .getResultStream()
        .findFirst();
  }

  /** Those of a seller at which something is to be done by now. */
  List<RecurringOrder> due(long sellerId, Instant now) {
    return em.createQuery(
            "SELECT r FROM RecurringOrder r WHERE r.sellerId = :seller AND r.dueAt <= :now"
                + " ORDER BY r.dueAt, r.id",
            RecurringOrder.class)
        .setParameter("seller", sellerId)
        .setParameter("now", now)
        .setHint("eclipselink.read-only", true)
        .getResultList();
  }

  /** Locked until the transaction ends; empty if it was ended meanwhile. */
  Optional<RecurringOrder> lock(long id) {
    return Optional.ofNullable(em.find(RecurringOrder.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The list whose goods it orders. */
  ShoppingList list(RecurringOrder recurring) {
    return em.find(ShoppingList.class, recurring.listId());
  }

  void add(RecurringOrder recurring) {
    em.persist(recurring);
    // rows of this table refer to lists by id, which the persistence unit cannot know
    em.flush();
  }

  void remove(RecurringOrder recurring) {
    em.remove(recurring);
    em.flush();
  }
}
