package app.kontor.approval;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.PlaceOrder;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for approval with all that was asked.
 *
 * @param version for decisions on it
 * @param gross as it was when it was asked for
 * @param terms where, how and with which words it is to be ordered
 * @param goods as they stood in the basket
 * @param decidedAt when it was ordered, declined or withdrawn; null while it waits
 * @param decidedBy name of who did; null while it waits
 * @param answer what was said with the decision; null or empty for nothing
 * @param own whether the actor asked
 * @param decidable whether the actor may decide on it now
 */
public record ApprovalDetail(
    ApprovalSummary summary,
    long version,
    Money gross,
    PlaceOrder terms,
    List<Line> goods,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String answer,
    boolean own,
    boolean decidable)
    implements Serializable {
  public ApprovalDetail {
    goods = List.copyOf(goods);
  }

  /** Whether an approver has still to decide. */
  public boolean isOpen() {
    return summary.state() == ApprovalState.ASKED;
  }

  /**
   * Goods that are to be ordered.
   *
   * @param name in the language of who asked
   * @param quantity in the unit it is bought in
   * @param net of the line when it was asked for
   */
  public record Line(ItemNumber item, String name, Quantity quantity, Money net)
      implements Serializable {}
}
