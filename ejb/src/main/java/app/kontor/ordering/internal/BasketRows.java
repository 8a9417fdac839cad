package app.kontor.ordering.internal;

import app.kontor.ordering.model.BasketRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;

/** Finds what lies in a person's basket, in the order it was put there. */
@Dependent
public class BasketRows {
  @PersistenceContext private EntityManager em;

  List<BasketRow> of(long userId) {
    return query(userId).getResultList();
  }

  /** The same to be looked at alone: nothing is noted to find out later what was changed. */
  List<BasketRow> seen(long userId) {
    return query(userId).setHint("eclipselink.read-only", true).getResultList();
  }

  /** Those of some items. */
  List<BasketRow> of(long userId, Collection<Long> itemIds) {
    return itemIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT b FROM BasketRow b WHERE b.userId = :user AND b.itemId IN :items"
                    + " ORDER BY b.addedAt, b.id",
                BasketRow.class)
            .setParameter("user", userId)
            .setParameter("items", itemIds)
            .getResultList();
  }

  /** Locked until the transaction ends: an order is made of them. */
  List<BasketRow> lock(long userId) {
    return query(userId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  private TypedQuery<BasketRow> query(long userId) {
    return em.createQuery(
            "SELECT b FROM BasketRow b WHERE b.userId = :user ORDER BY b.addedAt, b.id",
            BasketRow.class)
        .setParameter("user", userId);
  }

  int count(long userId) {
    return em.createQuery("SELECT COUNT(b) FROM BasketRow b WHERE b.userId = :user", Long.class)
        .setParameter("user", userId)
        .getSingleResult()
        .intValue();
  }

  void add(BasketRow row) {
    em.persist(row);
  }

  /** Takes all of them out with one statement; nothing need be written for it. */
  void remove(Collection<BasketRow> rows) {
    if (!rows.isEmpty()) {
      em.createQuery("DELETE FROM BasketRow b WHERE b.id IN :ids")
          .setParameter("ids", rows.stream().map(BasketRow::id).toList())
          .setFlushMode(FlushModeType.COMMIT)
          .executeUpdate();
      rows.forEach(em::detach);
    }
  }
}
