package app.kontor.credit.internal;

import app.kontor.credit.CreditCause;
import app.kontor.credit.CreditDecision;
import app.kontor.credit.HeldOrder;
import app.kontor.credit.model.CreditAccount;
import app.kontor.credit.model.CreditDecisionRow;
import app.kontor.credit.model.CreditHold;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Accounts, what was decided on them, and orders that wait. */
@Dependent
public class CreditRows {
  @PersistenceContext private EntityManager em;

  Optional<CreditAccount> account(long partnerId, Currency currency) {
    return query(partnerId, currency)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  /**
   * The same, locked until the transaction ends and as the one who had the lock before has left it:
   * of two orders at the same moment the second waits here.
   */
  Optional<CreditAccount> lock(long partnerId, Currency currency) {
    return query(partnerId, currency)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .findFirst();
  }

  CreditAccount lock(long accountId) {
    return em.createQuery("SELECT a FROM CreditAccount a WHERE a.id = :id", CreditAccount.class)
        .setParameter("id", accountId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .getSingleResult();
  }

  private TypedQuery<CreditAccount> query(long partnerId, Currency currency) {
    return em.createQuery(
            "SELECT a FROM CreditAccount a WHERE a.partnerId = :partner AND a.currency = :currency",
            CreditAccount.class)
        .setParameter("partner", partnerId)
        .setParameter("currency", currency.getCurrencyCode());
  }

  /** Whether a customer has an account, without its row. */
  boolean hasAccount(long partnerId, Currency currency) {
    return !em.createNativeQuery(
            "SELECT a.id FROM credit_account a WHERE a.partner_id = ?1 AND a.currency = ?2")
        .setParameter(1, partnerId)
        .setParameter(2, currency.getCurrencyCode())
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .isEmpty();
  }

  /** Native, because two documents at the same moment may both begin the account: one row stays. */
  void begin(long sellerId, long partnerId, PartnerNumber number, Currency currency) {
    em.createNativeQuery(
            "INSERT IGNORE INTO credit_account (id, seller_id, partner_id, partner_number,"
                + " currency) VALUES (NEXT VALUE FOR id_seq, ?1, ?2, ?3, ?4)")
        .setParameter(1, sellerId)
        .setParameter(2, partnerId)
        .setParameter(3, number.value())
        .setParameter(4, currency.getCurrencyCode())
        .executeUpdate();
  }

  void add(CreditAccount account) {
    em.persist(account);
    em.flush();
  }

  void add(CreditDecisionRow decision) {
    em.persist(decision);
  }

  void add(CreditHold hold) {
    em.persist(hold);
    em.flush();
  }

  /** What was decided on the accounts of a customer, latest first. */
  Page<CreditDecision> decisions(long partnerId, PageRequest page) {
    List<CreditDecision> rows =
        em.createQuery(
                "SELECT d, a FROM CreditDecisionRow d, CreditAccount a WHERE a.id = d.accountId"
                    + " AND a.partnerId = :partner ORDER BY d.id DESC",
                Object[].class)
            .setParameter("partner", partnerId)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultStream()
            .map(CreditRows::decision)
            .toList();
    Query ids =
        em.createQuery(
                "SELECT d.id FROM CreditDecisionRow d, CreditAccount a WHERE a.id = d.accountId"
                    + " AND a.partnerId = :partner")
            .setParameter("partner", partnerId);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  private static CreditDecision decision(Object[] row) {
    CreditDecisionRow decision = (CreditDecisionRow) row[0];
    return new CreditDecision(
        ((CreditAccount) row[1]).currency(),
        decision.terms(),
        decision.reason(),
        decision.decidedAt(),
        decision.decidedBy());
  }

  /** The hold that an order waits with, locked; lock the order before. */
  Optional<CreditHold> waiting(long sellerId, OrderNumber order) {
    return em.createQuery(
            "SELECT h FROM CreditHold h WHERE h.sellerId = :seller AND h.orderNumber = :order"
                + " AND h.state = :held",
            CreditHold.class)
        .setParameter("seller", sellerId)
        .setParameter("order", order.value())
        .setParameter("held", CreditHold.State.HELD)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .findFirst();
  }

  /** The hold that an order was put on last, locked; lock the order before. */
  Optional<CreditHold> latest(long sellerId, OrderNumber order) {
    return em.createQuery(
            "SELECT h FROM CreditHold h WHERE h.sellerId = :seller AND h.orderNumber = :order"
                + " ORDER BY h.id DESC",
            CreditHold.class)
        .setParameter("seller", sellerId)
        .setParameter("order", order.value())
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .findFirst();
  }

  /** The account of a customer of whom orders wait. */
  Optional<Long> accountWithHolds(long partnerId, Currency currency) {
    return Rows.numbers(
            em.createNativeQuery(
                    "SELECT a.id FROM credit_account a WHERE a.partner_id = ?1 AND a.currency = ?2"
                        + " AND EXISTS (SELECT 1 FROM credit_hold h WHERE h.account_id = a.id AND"
                        + " h.is_open)")
                .setParameter(1, partnerId)
                .setParameter(2, currency.getCurrencyCode())
                .setFlushMode(FlushModeType.COMMIT))
        .stream()
        .findFirst();
  }

  private static final String WAITING = " FROM credit_hold h WHERE h.seller_id = ?1 AND h.is_open";

  /** All that wait, the longest first. */
  Page<HeldOrder> waiting(long sellerId, PageRequest page) {
    List<HeldOrder> rows =
        Rows.list(
            em.createNativeQuery(
                    "SELECT h.order_number, h.cause, h.currency, h.gross, h.beyond, h.held_at,"
                        + " h.version, (SELECT p.number FROM v_party_partner p WHERE p.id ="
                        + " h.partner_id) AS partner_number, (SELECT p.name FROM v_party_partner p"
                        + " WHERE p.id = h.partner_id) AS partner_name"
                        + WAITING
                        + " ORDER BY h.id")
                .setParameter(1, sellerId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit()),
            CreditRows::held);
    Query ids = em.createNativeQuery("SELECT h.id" + WAITING).setParameter(1, sellerId);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  private static HeldOrder held(Rows row) {
    Currency currency = Currencies.of(row.text("currency"));
    return new HeldOrder(
        new OrderNumber(row.text("order_number")),
        new PartnerNumber(row.text("partner_number")),
        Objects.toString(row.textOrNull("partner_name"), ""),
        CreditCause.valueOf(row.text("cause")),
        Money.of(row.decimal("gross"), currency),
        Money.of(row.decimal("beyond"), currency),
        row.instant("held_at"),
        row.number("version"));
  }
}
