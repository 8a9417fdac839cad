package app.kontor.pricing.internal;

import app.kontor.platform.data.Rows;
import app.kontor.pricing.UnknownPriceList;
import app.kontor.pricing.model.PriceFile;
import app.kontor.pricing.model.PriceList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds a seller's price lists, and the files that were handed in for them. */
@Dependent
public class PriceListRepository {
  @PersistenceContext private EntityManager em;
  @Inject private KeptPriceLists kept;

  void add(PriceList list) {
    em.persist(list);
    em.flush();
  }

  void add(PriceFile file) {
    em.persist(file);
  }

  Optional<PriceList> find(long sellerId, String code) {
    return find(sellerId, code, LockModeType.NONE);
  }

  /**
   * @throws UnknownPriceList if the seller has none of that code
   */
  PriceList get(long sellerId, String code) {
    return find(sellerId, code).orElseThrow(() -> new UnknownPriceList(code));
  }

  /**
   * The list, and nobody else changes its prices or gives it to customers until the transaction
   * ends.
   *
   * @throws UnknownPriceList if the seller has none of that code
   */
  PriceList toChange(long sellerId, String code) {
    return find(sellerId, code, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new UnknownPriceList(code));
  }

  private Optional<PriceList> find(long sellerId, String code, LockModeType lock) {
    return em.createQuery(
            "SELECT l FROM PriceList l WHERE l.sellerId = :seller AND l.code = :code",
            PriceList.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** The base lists of a currency, whatever days they are for. */
  List<PriceList> bases(long sellerId, String currency) {
    return em.createQuery(
            "SELECT l FROM PriceList l WHERE l.sellerId = :seller AND l.currency = :currency"
                + " AND l.base = TRUE ORDER BY l.validFrom",
            PriceList.class)
        .setParameter("seller", sellerId)
        .setParameter("currency", currency)
        .getResultList();
  }

  /** The file of a reference, with its list. */
  Optional<PriceFile> file(long sellerId, String reference) {
    return em.createQuery(
            "SELECT f FROM PriceFile f JOIN FETCH f.list"
                + " WHERE f.list.sellerId = :seller AND f.reference = :reference",
            PriceFile.class)
        .setParameter("seller", sellerId)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /**
   * Locks the list for a change of its prices and returns its new edition. Native, because files
   * and single prices raise it beside whoever edits the list's name and days, whose version stays.
   */
  long nextEdition(long listId) {
    em.createNativeQuery("UPDATE price_list SET edition = edition + 1 WHERE id = ?1")
        .setParameter(1, listId)
        .executeUpdate();
    kept.pricesChanged();
    return Rows.number(
        em.createNativeQuery("SELECT edition FROM price_list WHERE id = ?1")
            .setParameter(1, listId));
  }
}
