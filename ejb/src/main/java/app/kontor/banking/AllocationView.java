package app.kontor.banking;

import app.kontor.billing.DocumentNumber;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A payment as allocated to a document.
 *
 * @param source names it for {@link Banking#undo}
 * @param automatic whether nobody decided it
 */
public record AllocationView(
    String source,
    DocumentNumber documentNumber,
    OrderNumber orderNumber,
    Money amount,
    boolean automatic,
    boolean undone,
    Instant madeAt,
    String madeBy,
    List<ReasonView> reasons)
    implements Serializable {
  public AllocationView {
    reasons = List.copyOf(reasons);
  }
}
