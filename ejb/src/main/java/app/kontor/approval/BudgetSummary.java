package app.kontor.approval;

import app.kontor.money.Money;
import java.io.Serializable;

/**
 * A budget with what is taken of its running period.
 *
 * @param reference in addresses, stable
 * @param version for edit forms
 * @param used net, by orders that were placed, approved or not, and not cancelled
 */
public record BudgetSummary(
    String reference, long version, String name, BudgetPeriod period, Money amount, Money used)
    implements Serializable {

  /** Net; negative if approvers have let more be ordered. */
  public Money left() {
    return amount.minus(used);
  }
}
