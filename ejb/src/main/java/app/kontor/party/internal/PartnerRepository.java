package app.kontor.party.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.UnknownPartner;
import app.kontor.party.model.PartnerAddress;
import app.kontor.party.model.TradingPartner;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.platform.transaction.TransactionMemory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds partners to be changed, by customer number and within a scope. */
@Dependent
public class PartnerRepository {
  @PersistenceContext private EntityManager em;
  @Inject private SpelledNumbers spelled;
  @Inject private TransactionMemory memory;

  void add(TradingPartner partner) {
    em.persist(partner);
  }

  /** Partners by these very numbers. */
  List<TradingPartner> all(Collection<PartnerNumber> numbers, PartnerScope scope) {
    return numbers.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT p FROM TradingPartner p WHERE p.sellerId = :seller"
                    + " AND p.number IN :numbers",
                TradingPartner.class)
            .setParameter("seller", scope.sellerId())
            .setParameter("numbers", numbers.stream().map(PartnerNumber::value).toList())
            .getResultList();
  }

  /** Delivery addresses of partners by these very numbers, by code. */
  List<PartnerAddress> addresses(Collection<PartnerNumber> numbers, PartnerScope scope) {
    return numbers.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT a FROM PartnerAddress a JOIN FETCH a.partner p WHERE p.sellerId = :seller"
                    + " AND p.number IN :numbers ORDER BY a.code",
                PartnerAddress.class)
            .setParameter("seller", scope.sellerId())
            .setParameter("numbers", numbers.stream().map(PartnerNumber::value).toList())
            .getResultList();
  }

  /** All delivery addresses, by customer number and code. */
  Page<PartnerAddress> addresses(PartnerScope scope, PageRequest page) {
    List<PartnerAddress> found =
        em.createQuery(
                "SELECT a FROM PartnerAddress a JOIN FETCH a.partner p WHERE p.sellerId = :seller"
                    + " ORDER BY p.number, a.code",
                PartnerAddress.class)
            .setParameter("seller", scope.sellerId())
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList();
    TypedQuery<Long> ids =
        em.createQuery(
                "SELECT a.id FROM PartnerAddress a WHERE a.partner.sellerId = :seller", Long.class)
            .setParameter("seller", scope.sellerId());
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  /** Whether the number itself, not a spelling of it, is a partner's. */
  boolean isTaken(PartnerNumber number, PartnerScope scope) {
    return exactly(number, scope, LockModeType.NONE).isPresent();
  }

  /**
   * The partner that a spelling of the number means.
   *
   * @throws UnknownPartner also if it is another company's
   */
  TradingPartner get(PartnerNumber number, PartnerScope scope) {
    return meant(number, scope, LockModeType.NONE);
  }

  /**
   * The same, to be changed: what is remembered of it in this transaction is forgotten.
   *
   * @param addressesToo whether others wait who change its addresses
   */
  TradingPartner toChange(PartnerNumber number, PartnerScope scope, boolean addressesToo) {
    TradingPartner partner =
        meant(number, scope, addressesToo ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE);
    memory.forget(Partner.class, partner.id());
    memory.forget(Addresses.class, partner.id());
    return partner;
  }

  private TradingPartner meant(PartnerNumber number, PartnerScope scope, LockModeType lock) {
    return exactly(number, scope, lock)
        .or(
            () ->
                spelled
                    .find(
                        PartyRows.PARTNERS,
                        number.value(),
                        new SpelledNumbers.Scope(scope.sellerId(), scope.partnerId()))
                    .flatMap(meant -> exactly(new PartnerNumber(meant), scope, lock)))
        .orElseThrow(() -> new UnknownPartner(number));
  }

  private Optional<TradingPartner> exactly(
      PartnerNumber number, PartnerScope scope, LockModeType lock) {
    return em.createQuery(
            "SELECT p FROM TradingPartner p WHERE p.sellerId = :seller"
                + " AND (:partner = 0 OR p.id = :partner) AND p.number = :number",
            TradingPartner.class)
        .setParameter("seller", scope.sellerId())
        .setParameter("partner", scope.partnerId())
        .setParameter("number", number.value())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }
}
