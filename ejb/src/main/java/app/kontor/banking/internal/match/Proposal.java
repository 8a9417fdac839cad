package app.kontor.banking.internal.match;

import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import java.util.List;

/**
 * One reading of a payment: which documents it pays and with how much each.
 *
 * @param parts the allocations, together never more than the payment
 * @param score sum of the weights, in tenths
 */
public record Proposal(List<Part> parts, int score, List<Evidence> evidence) {

  public Proposal {
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
  }

  /** What one document gets. */
  public record Part(OpenItem item, Money amount) {}

  public long partnerId() {
    return parts.get(0).item().partnerId();
  }

  boolean has(Evidence.Code... codes) {
    return evidence.stream().anyMatch(seen -> List.of(codes).contains(seen.code()));
  }

  boolean sharesItemWith(Proposal other) {
    return parts.stream()
        .anyMatch(
            part ->
                other.parts.stream()
                    .anyMatch(
                        its -> its.item().documentNumber().equals(part.item().documentNumber())));
  }

  boolean samePartsAs(Proposal other) {
    return parts.equals(other.parts);
  }
}
