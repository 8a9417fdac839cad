package app.kontor.approval;

import app.kontor.money.Money;
import java.io.Serializable;

/**
 * A budget with what is taken of its running period.
 *
 * @param reference in addresses, stable
 * @param version for edit forms
 * @param costCentre code of the cost centre whose orders take of it; empty for one of people
 * @param used net, by orders that were placed, approved or not, and not cancelled
 * @param reserved net, set aside by requests that wait for an approver
 */
public record BudgetSummary(
    String reference,
    long version,
    String name,
    BudgetPeriod period,
    String costCentre,
    Money amount,
    Money used,
    Money reserved)
    implements Serializable {

  /** Net; negative if approvers have let more be ordered. */
  public Money left() {
    return amount.minus(used).minus(reserved);
  }
}
