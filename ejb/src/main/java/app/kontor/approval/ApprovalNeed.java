package app.kontor.approval;

import app.kontor.money.Money;
import java.io.Serializable;
import java.util.List;

/**
 * Why an order needs somebody else's approval, and whose.
 *
 * @param net of the order, goods and delivery
 * @param limit the person's limit, net, that stands in the way; per order or per month
 * @param spent net, what the person has ordered without approval in the month, in the limit's
 *     currency
 * @param approvers names of those of whom one has to approve; empty if there is nobody
 */
public record ApprovalNeed(
    ApprovalReason reason, Money net, Money limit, Money spent, List<String> approvers)
    implements Serializable {
  public ApprovalNeed {
    approvers = List.copyOf(approvers);
  }
}
