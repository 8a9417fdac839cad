package app.kontor.quoting;

import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a quotation.
 *
 * @param version of the quotation as it was read
 * @param subject what it is about, in a few words; may be empty
 * @param message to the customer; may be empty
 * @param validUntil last day on which it can be accepted, today at the earliest
 * @param discount per cent off each line that has no discount of its own, 0 to 100
 * @param addressCode one of the customer's delivery addresses; empty for somebody who is none yet
 * @param deliveryMethod code; empty if the first that is offered is meant
 * @param deliveryCharge net, in the quotation's currency
 */
public record QuotationDraft(
    long version,
    String subject,
    String message,
    LocalDate validUntil,
    BigDecimal discount,
    String addressCode,
    String deliveryMethod,
    BigDecimal deliveryCharge,
    List<Line> lines)
    implements Serializable {
  public QuotationDraft {
    lines = List.copyOf(lines);
  }

  /** The same with other lines. */
  public QuotationDraft with(List<Line> others) {
    return new QuotationDraft(
        version,
        subject,
        message,
        validUntil,
        discount,
        addressCode,
        deliveryMethod,
        deliveryCharge,
        others);
  }

  /**
   * A line.
   *
   * @param word article number, GTIN or the customer's own number of goods or of work
   * @param name what is printed; empty for the item's name in the customer's language
   * @param quantity in the unit
   * @param unit of work; null for the item's base unit, and always for goods
   * @param price net for {@code per} units; null for the customer's price of the day
   * @param per how many units the price is for; null for what the list says, else 1
   * @param discount per cent; null for that of the whole quotation
   * @param vatClass STANDARD, REDUCED or ZERO; empty for the item's
   */
  public record Line(
      String word,
      String name,
      BigDecimal quantity,
      @Nullable UnitCode unit,
      @Nullable BigDecimal price,
      @Nullable BigDecimal per,
      @Nullable BigDecimal discount,
      String vatClass,
      LineChoice choice)
      implements Serializable {}
}
