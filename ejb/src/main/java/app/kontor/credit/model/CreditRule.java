package app.kontor.credit.model;

import app.kontor.credit.CreditCause;
import app.kontor.credit.CreditStanding;
import app.kontor.credit.CreditTerms;
import app.kontor.credit.CreditVerdict;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether credit covers an order; decided on values, for the checkout and for the hold alike. */
public final class CreditRule {
  private CreditRule() {}

  /**
   * Why an order is not covered.
   *
   * @param after what the customer owes with the order
   * @param today the seller's day
   */
  public static Optional<CreditVerdict> verdict(
      CreditTerms terms, CreditStanding standing, Money after, LocalDate today) {
    Integer patience = terms.overdueDays();
    LocalDate oldest = standing.oldestDue();
    if (patience != null && oldest != null && oldest.plusDays(patience).isBefore(today)) {
      return Optional.of(new CreditVerdict(CreditCause.OVERDUE, standing.overdue()));
    }
    BigDecimal agreed = terms.limit();
    if (agreed == null) {
      return Optional.empty();
    }
    LocalDate end = terms.validUntil();
    boolean over = end != null && end.isBefore(today);
    Money limit = over ? Money.zero(after.currency()) : Money.of(agreed, after.currency());
    return after.compareTo(limit) <= 0
        ? Optional.empty()
        : Optional.of(new CreditVerdict(CreditCause.OVER_LIMIT, after.minus(limit)));
  }

  /**
   * The orders that credit covers by now, in the order in which they came: each counts what has
   * been let go before it, and not what waits, so that a small one passes a large one.
   *
   * @param waiting what each order that waits is still to bring, the longest waiting first
   */
  public static List<OrderNumber> covered(
      CreditTerms terms,
      CreditStanding standing,
      Map<OrderNumber, Money> waiting,
      LocalDate today) {
    Money owed = standing.taken().minus(Money.total(waiting.values(), standing.taken().currency()));
    List<OrderNumber> covered = new ArrayList<>();
    for (Map.Entry<OrderNumber, Money> order : waiting.entrySet()) {
      Money after = owed.plus(order.getValue());
      if (verdict(terms, standing, after, today).isEmpty()) {
        covered.add(order.getKey());
        owed = after;
      }
    }
    return covered;
  }
}
