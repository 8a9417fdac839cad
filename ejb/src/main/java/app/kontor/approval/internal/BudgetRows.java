package app.kontor.approval.internal;

import app.kontor.approval.ApprovalState;
import app.kontor.approval.BudgetPeriod;
import app.kontor.approval.BudgetSummary;
import app.kontor.approval.UnknownBudget;
import app.kontor.approval.model.Budget;
import app.kontor.gate.Actor;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Budgets of companies and what is used of them. */
@Dependent
public class BudgetRows {
  private static final String OF =
      " FROM spending_budget b WHERE b.seller_id = ?1 AND b.partner_id = ?2";

  private static final String SHOWN =
      "SELECT b.reference, b.version, b.name, b.period_kind, b.cost_centre, b.currency, b.amount,"
          + " (SELECT COALESCE(SUM(r.net), 0) FROM approval_request r WHERE r.budget_id = b.id AND"
          + " r.is_open = TRUE AND r.currency = b.currency) AS reserved, (SELECT"
          + " COALESCE(SUM(e.amount), 0) FROM spending_entry e WHERE e.seller_id = b.seller_id AND"
          + " e.budget_id = b.id AND e.currency = b.currency AND e.spent_month >= CASE"
          + " b.period_kind WHEN 'MONTH' THEN ?3 WHEN 'QUARTER' THEN ?4 ELSE ?5 END) AS used";

  @PersistenceContext private EntityManager em;

  /**
   * Those of a company by name.
   *
   * @param today where the seller is
   */
  Page<BudgetSummary> of(Actor who, LocalDate today, PageRequest page) {
    List<BudgetSummary> rows =
        Rows.list(
            bound(SHOWN + OF + " ORDER BY b.name, b.id", who)
                .setParameter(3, BudgetPeriod.MONTH.first(today))
                .setParameter(4, BudgetPeriod.QUARTER.first(today))
                .setParameter(5, BudgetPeriod.YEAR.first(today))
                .setFirstResult(page.offset())
                .setMaxResults(page.limit()),
            BudgetRows::summary);
    return new Page<>(rows, Total.of(page, rows.size(), bound("SELECT b.id" + OF, who)));
  }

  private Query bound(String sql, Actor who) {
    return em.createNativeQuery(sql)
        .setParameter(1, who.sellerId())
        .setParameter(2, who.partnerId());
  }

  private static BudgetSummary summary(Rows row) {
    Currency currency = Currencies.of(row.text("currency"));
    return new BudgetSummary(
        row.text("reference"),
        row.number("version"),
        row.text("name"),
        BudgetPeriod.valueOf(row.text("period_kind")),
        Objects.toString(row.textOrNull("cost_centre"), ""),
        Money.of(row.decimal("amount"), currency),
        Money.of(row.decimal("used"), currency),
        Money.of(row.decimal("reserved"), currency));
  }

  /**
   * One of the actor's company.
   *
   * @throws UnknownBudget if there is none
   */
  Budget get(Actor who, String reference, LockModeType lock) {
    return em.createQuery(
            "SELECT b FROM Budget b WHERE b.sellerId = :seller AND b.reference = :reference",
            Budget.class)
        .setParameter("seller", who.sellerId())
        .setParameter("reference", reference)
        .setLockMode(lock)
        .getResultStream()
        .filter(one -> one.partnerId() == who.partnerId())
        .findFirst()
        .orElseThrow(UnknownBudget::new);
  }

  Optional<Budget> find(long id, LockModeType lock) {
    return Optional.ofNullable(em.find(Budget.class, id, lock));
  }

  /** What is used of the period that a day lies in, net. */
  Money used(Budget budget, LocalDate day) {
    BigDecimal sum =
        em.createQuery(
                "SELECT SUM(e.amount) FROM SpendingEntry e WHERE e.budgetId = :budget"
                    + " AND e.currency = :currency AND e.month >= :first AND e.month < :next",
                BigDecimal.class)
            .setParameter("budget", budget.id())
            .setParameter("currency", budget.currency().getCurrencyCode())
            .setParameter("first", budget.period().first(day))
            .setParameter("next", budget.period().next(day))
            .getSingleResult();
    return sum == null ? Money.zero(budget.currency()) : Money.of(sum, budget.currency());
  }

  /** What requests that wait have set aside of it, net. */
  Money reserved(Budget budget) {
    BigDecimal sum =
        em.createQuery(
                "SELECT SUM(r.net) FROM ApprovalRequest r WHERE r.budgetId = :budget"
                    + " AND r.state = :waiting AND r.currency = :currency",
                BigDecimal.class)
            .setParameter("budget", budget.id())
            .setParameter("waiting", ApprovalState.ASKED)
            .setParameter("currency", budget.currency().getCurrencyCode())
            .getSingleResult();
    return sum == null ? Money.zero(budget.currency()) : Money.of(sum, budget.currency());
  }

  /** The one that orders of a company for a cost centre take of. */
  Optional<Budget> ofCostCentre(long partnerId, String code) {
    return em.createQuery(
            "SELECT b FROM Budget b WHERE b.partnerId = :partner AND b.costCentre = :code",
            Budget.class)
        .setParameter("partner", partnerId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** Whether a company has a budget of any cost centre; most have none. */
  boolean hasOfCostCentres(long partnerId) {
    return !em.createNativeQuery(
            "SELECT 1 FROM spending_budget b WHERE b.partner_id = ?1 AND b.cost_centre > ''"
                + " LIMIT 1")
        .setParameter(1, partnerId)
        .getResultList()
        .isEmpty();
  }

  /** Whether somebody's orders take of it. */
  boolean isTakenOf(Budget budget) {
    return !em.createQuery("SELECT l.id FROM PersonLimit l WHERE l.budgetId = :budget", Long.class)
        .setParameter("budget", budget.id())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  void add(Budget budget) {
    em.persist(budget);
    em.flush();
  }

  void remove(Budget budget) {
    em.remove(budget);
    em.flush();
  }
}
