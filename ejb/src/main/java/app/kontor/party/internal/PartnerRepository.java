package app.kontor.party.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.UnknownPartner;
import app.kontor.party.model.TradingPartner;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.platform.transaction.TransactionMemory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
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
