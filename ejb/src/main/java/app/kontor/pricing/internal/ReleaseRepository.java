package app.kontor.pricing.internal;

import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.pricing.PriceReleaseState;
import app.kontor.pricing.ReleaseChoice;
import app.kontor.pricing.UnknownPriceRelease;
import app.kontor.pricing.model.PriceRelease;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds a seller's releases of prices. */
@Dependent
public class ReleaseRepository {
  private static final int MOST_DRAFTS = 50;

  @PersistenceContext private EntityManager em;

  void add(PriceRelease release) {
    em.persist(release);
    em.flush();
  }

  /** The number of the next release; the caller holds the seller. */
  long next(long sellerId) {
    return Rows.number(
        em.createNativeQuery(
                "SELECT COALESCE(MAX(number), 0) + 1 FROM price_release WHERE seller_id = ?1")
            .setParameter(1, sellerId));
  }

  /**
   * @throws UnknownPriceRelease if the seller has none of this number
   */
  PriceRelease get(long sellerId, long number) {
    return find(sellerId, number, LockModeType.NONE)
        .orElseThrow(() -> new UnknownPriceRelease(number));
  }

  /** The same, and nobody else changes it until the transaction ends. */
  PriceRelease toChange(long sellerId, long number) {
    return find(sellerId, number, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new UnknownPriceRelease(number));
  }

  private Optional<PriceRelease> find(long sellerId, long number, LockModeType lock) {
    return em.createQuery(
            "SELECT r FROM PriceRelease r WHERE r.sellerId = :seller AND r.number = :number",
            PriceRelease.class)
        .setParameter("seller", sellerId)
        .setParameter("number", number)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  List<PriceRelease> list(long sellerId, String text, PageRequest page) {
    return em.createQuery(
            "SELECT r FROM PriceRelease r WHERE r.sellerId = :seller AND r.name LIKE :text"
                + " ORDER BY r.number DESC",
            PriceRelease.class)
        .setParameter("seller", sellerId)
        .setParameter("text", LikePattern.anywhere(text))
        .setFirstResult(page.offset())
        .setMaxResults(page.limit())
        .getResultList();
  }

  /** The ids of all that {@link #list} would give. */
  Query ids(long sellerId, String text) {
    return em.createNativeQuery(
            "SELECT id FROM price_release WHERE seller_id = ?1 AND name LIKE ?2")
        .setParameter(1, sellerId)
        .setParameter(2, LikePattern.anywhere(text));
  }

  /** Those in which changes can be collected, the newest first. */
  List<ReleaseChoice> drafts(long sellerId) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT number, name FROM price_release WHERE seller_id = ?1 AND state = 'DRAFT'"
                    + " ORDER BY number DESC LIMIT "
                    + MOST_DRAFTS)
            .setParameter(1, sellerId),
        row -> new ReleaseChoice(row.number("number"), row.text("name")));
  }

  /** The numbers of releases whose moment has come, the earliest first. */
  List<Long> due(long sellerId, Instant now) {
    return em.createQuery(
            "SELECT r.number FROM PriceRelease r WHERE r.sellerId = :seller AND r.state = :state"
                + " AND r.dueAt <= :now ORDER BY r.dueAt, r.number",
            Long.class)
        .setParameter("seller", sellerId)
        .setParameter("state", PriceReleaseState.SCHEDULED)
        .setParameter("now", now)
        .getResultList();
  }
}
