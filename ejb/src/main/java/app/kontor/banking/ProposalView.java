package app.kontor.banking;

import app.kontor.money.Money;
import java.io.Serializable;
import java.util.List;

/**
 * A reading of an entry that can be accepted with one click.
 *
 * @param position to be given to {@link Banking#accept}
 */
public record ProposalView(
    int position, String partnerName, List<Part> parts, int score, List<ReasonView> reasons)
    implements Serializable {
  public ProposalView {
    parts = List.copyOf(parts);
    reasons = List.copyOf(reasons);
  }

  /** What one document gets. */
  public record Part(String documentNumber, String orderNumber, Money amount, Money open)
      implements Serializable {}
}
