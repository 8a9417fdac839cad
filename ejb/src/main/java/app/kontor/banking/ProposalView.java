package app.kontor.banking;

import app.kontor.billing.DocumentNumber;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import java.io.Serializable;
import java.util.List;

/**
 * A reading of an entry that can be accepted with one click.
 *
 * @param position in the entry's list, from 0
 */
public record ProposalView(
    int position, String partnerName, List<Part> parts, int score, List<ReasonView> reasons)
    implements Serializable {
  public ProposalView {
    parts = List.copyOf(parts);
    reasons = List.copyOf(reasons);
  }

  /** What {@link Banking#accept} books. */
  public List<AllocationPart> allocations() {
    return parts.stream()
        .map(part -> new AllocationPart(part.documentNumber(), part.amount()))
        .toList();
  }

  /** What one document gets. */
  public record Part(
      DocumentNumber documentNumber, OrderNumber orderNumber, Money amount, Money open)
      implements Serializable {}
}
