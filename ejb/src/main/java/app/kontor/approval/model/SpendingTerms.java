package app.kontor.approval.model;

import app.kontor.approval.ApprovalReason;
import app.kontor.approval.OverLimit;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may order alone.
 *
 * @param perOrder most for one order, net; null for any
 * @param perMonth most for the orders of a calendar month, net; null for any
 */
public record SpendingTerms(
    Currency currency, @Nullable BigDecimal perOrder, @Nullable BigDecimal perMonth) {

  /**
   * What stands in the way of an order.
   *
   * @param limit that is exceeded
   * @param spent in the month without the order
   */
  public record Excess(ApprovalReason reason, Money net, Money limit, Money spent) {

    public OverLimit refusal() {
      return new OverLimit(reason, net, limit, spent);
    }
  }

  /**
   * Why an order cannot be placed alone; the limit per order is looked at first.
   *
   * @param net of the order
   * @param spent of the month so far, in the limit's currency
   */
  public Optional<Excess> excess(Money net, Money spent) {
    if (perOrder == null && perMonth == null) {
      return Optional.empty();
    }
    if (!net.currency().equals(currency)) {
      return Optional.of(new Excess(ApprovalReason.CURRENCY, net, lower(), spent));
    }
    Optional<Excess> alone =
        above(perOrder, net).map(most -> new Excess(ApprovalReason.ORDER_LIMIT, net, most, spent));
    return alone.isPresent()
        ? alone
        : above(perMonth, net.plus(spent))
            .map(most -> new Excess(ApprovalReason.MONTH_LIMIT, net, most, spent));
  }

  private Optional<Money> above(@Nullable BigDecimal limit, Money amount) {
    return Optional.ofNullable(limit)
        .map(most -> Money.of(most, currency))
        .filter(most -> amount.compareTo(most) > 0);
  }

  private Money lower() {
    BigDecimal first = perOrder == null ? perMonth : perOrder;
    return first == null ? Money.zero(currency) : Money.of(first, currency);
  }
}
