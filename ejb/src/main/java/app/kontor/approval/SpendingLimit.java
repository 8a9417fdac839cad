package app.kontor.approval;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of a customer may order without approval. Amounts are net, goods and delivery.
 *
 * @param perOrder most for one order; null for any
 * @param perMonth most for all orders of a calendar month where the seller is, without those that
 *     others approved; null for any
 * @param approver e-mail address of the one who approves what is more; empty for any approver of
 *     the company
 * @param budget reference of the budget that the person's orders take of; empty for none
 */
public record SpendingLimit(
    @Nullable BigDecimal perOrder, @Nullable BigDecimal perMonth, String approver, String budget)
    implements Serializable {

  /** Nothing is limited. */
  public static final SpendingLimit NONE = new SpendingLimit(null, null, "");

  /** Of somebody whose orders take of no budget. */
  public SpendingLimit(
      @Nullable BigDecimal perOrder, @Nullable BigDecimal perMonth, String approver) {
    this(perOrder, perMonth, approver, "");
  }
}
