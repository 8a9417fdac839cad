package app.kontor.approval.internal;

import app.kontor.approval.model.PersonLimit;
import app.kontor.approval.model.SpendingEntry;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Limits of people and what they have ordered without approval. */
@Dependent
public class SpendingRows {
  @PersistenceContext private EntityManager em;

  /** Somebody's limit. */
  Optional<PersonLimit> limit(long userId) {
    return query(userId).getResultStream().findFirst();
  }

  /** The same, locked until the transaction ends: of two orders the second waits. */
  Optional<PersonLimit> lockLimit(long userId) {
    return query(userId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<PersonLimit> query(long userId) {
    return em.createQuery("SELECT l FROM PersonLimit l WHERE l.userId = :user", PersonLimit.class)
        .setParameter("user", userId);
  }

  void add(PersonLimit limit) {
    em.persist(limit);
    em.flush();
  }

  void add(SpendingEntry entry) {
    em.persist(entry);
  }

  /**
   * What somebody has ordered without approval in a month, net.
   *
   * @param month its first day
   */
  Money spent(long userId, LocalDate month, Currency currency) {
    BigDecimal sum =
        em.createQuery(
                "SELECT SUM(e.amount) FROM SpendingEntry e WHERE e.userId = :user"
                    + " AND e.month = :month AND e.currency = :currency AND e.approved = FALSE",
                BigDecimal.class)
            .setParameter("user", userId)
            .setParameter("month", month)
            .setParameter("currency", currency.getCurrencyCode())
            .getSingleResult();
    return sum == null ? Money.zero(currency) : Money.of(sum, currency);
  }

  /** All that is noted of an order, the placement first; empty for one of no limited person. */
  List<SpendingEntry> of(long sellerId, OrderNumber order) {
    return em.createQuery(
            "SELECT e FROM SpendingEntry e WHERE e.sellerId = :seller AND e.orderNumber = :number"
                + " ORDER BY e.id",
            SpendingEntry.class)
        .setParameter("seller", sellerId)
        .setParameter("number", order.value())
        .getResultList();
  }
}
