package app.kontor.pricing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an item costs a customer what it costs: every list that could have decided, with what it asks
 * and why it does not hold. Kept with the order's line as it was when the order was placed.
 *
 * @param currency ISO 4217
 * @param quantity that was asked for
 * @param day on which the price holds
 * @param rows nearest list first, promotions after them; lists of the customer that are not valid
 *     or in another currency come last
 */
public record PriceReceipt(String currency, BigDecimal quantity, LocalDate day, List<Row> rows)
    implements Serializable {
  public PriceReceipt {
    rows = List.copyOf(rows);
  }

  /** Stands for a list's code where the price is agreed with the customer for the item alone. */
  public static final String AGREED = "@AGREED";

  /** Begins what stands for a list's code where a quotation was accepted; its number follows. */
  public static final String QUOTED = "@QUOTED ";

  /** What became of a list. */
  public enum PriceOutcome {
    /** Its price holds. */
    WINS,
    /** It has no price of the item. */
    NO_PRICE,
    /** A list that is nearer to the customer has a price. */
    FARTHER,
    /** Another list of the same level is lower. */
    DEARER,
    /** Another list of the same level comes first. */
    LATER,
    /** Another step of the steps that were put together holds for this quantity. */
    OTHER_STEP,
    /** It is what the customer pays otherwise; a promotion is lower. */
    PROMOTED,
    /** A promotion that is not lower. */
    NOT_LOWER,
    /** A promotion that begins with a larger quantity. */
    NOT_REACHED,
    /** Not valid on the day. */
    NOT_VALID,
    OTHER_CURRENCY
  }

  /**
   * A list.
   *
   * @param list its code
   * @param amount what it asks for {@code per} units, or null if it has no price
   * @param from the quantity from which it asks that
   * @param validTo last day of the price, or null for no end
   * @param formula how the amount was worked out, or null if the list says it itself
   * @param unit the unit sold that the list has a price of, which {@code per} and {@code from}
   *     count then; null for the base unit
   */
  public record Row(
      String list,
      PriceLevel level,
      boolean promotion,
      PriceOutcome outcome,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal per,
      @Nullable BigDecimal from,
      @Nullable LocalDate validTo,
      @Nullable Working formula,
      @Nullable String unit)
      implements Serializable {}

  /**
   * How an amount was worked out.
   *
   * @param source code of the list it begins with
   * @param amount what that asks
   * @param exact before rounding
   * @param rounding to a multiple of {@code step}
   */
  public record Working(
      String source,
      BigDecimal amount,
      BigDecimal percent,
      @Nullable BigDecimal rate,
      BigDecimal exact,
      BigDecimal step,
      RoundingDirection rounding)
      implements Serializable {}

  /** The list whose price holds; nothing if the item is on request. */
  public Optional<Row> winner() {
    return rows.stream().filter(row -> row.outcome() == PriceOutcome.WINS).findFirst();
  }
}
