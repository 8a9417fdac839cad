package app.kontor.quoting;

import app.kontor.catalogue.ItemNumber;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks for a quotation.
 *
 * @param key idempotency key of the form
 * @param targetNet what it should cost in all, net, in the customer's currency; null if not said
 * @param wishedOn when the goods are wanted, or null
 */
public record AskQuotation(
    String key,
    @Nullable BigDecimal targetNet,
    @Nullable LocalDate wishedOn,
    String note,
    List<Line> lines)
    implements Serializable {
  public AskQuotation {
    lines = List.copyOf(lines);
  }

  /**
   * So much of an item.
   *
   * @param quantity in the base unit
   * @param target what one base unit should cost, net; null if not said
   */
  public record Line(ItemNumber itemNumber, BigDecimal quantity, @Nullable BigDecimal target)
      implements Serializable {}
}
