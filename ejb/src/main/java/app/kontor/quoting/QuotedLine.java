package app.kontor.quoting;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LinePrice;
import app.kontor.tax.VatRate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A line of an offer, in plain values so that it is kept as it was sent.
 *
 * @param place from 1, as the customer names it when choosing
 * @param item the seller's article number (BT-155)
 * @param name in the customer's language, or as staff wrote it
 * @param service whether it is work, which lies in no warehouse
 * @param quantity in the unit
 * @param unit UN/ECE code; the base unit of goods
 * @param price net for {@code per} units before the discount, or null while nobody has said it
 * @param target what the customer would pay for {@code per} units, net, or null
 * @param discount per cent
 * @param vatClass STANDARD, REDUCED or ZERO
 * @param vatCategory EN 16931 code of the rate on the day it was sent
 */
public record QuotedLine(
    int place,
    String item,
    String name,
    boolean service,
    BigDecimal quantity,
    String unit,
    @Nullable BigDecimal price,
    BigDecimal per,
    @Nullable BigDecimal target,
    BigDecimal discount,
    String vatClass,
    String vatCategory,
    BigDecimal vatPercent,
    LineChoice choice)
    implements Serializable {
  /** Most decimals of a price. */
  private static final int SCALE = 6;

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** The same as long as nothing is offered. */
  public QuotedLine unpriced() {
    return new QuotedLine(
        place,
        item,
        name,
        service,
        quantity,
        unit,
        null,
        per,
        target,
        BigDecimal.ZERO,
        vatClass,
        vatCategory,
        vatPercent,
        choice);
  }

  /** How much of it. */
  public Quantity amount() {
    return Quantity.of(quantity, new UnitCode(unit));
  }

  /** Whether somebody has said what it costs. */
  public boolean isPriced() {
    return price != null;
  }

  /** Whether a discount is taken off. */
  public boolean isDiscounted() {
    return discount.signum() > 0;
  }

  /**
   * What it costs after the discount, or null while nobody has said the price.
   *
   * @param currency ISO 4217
   */
  public @Nullable LinePrice cost(String currency) {
    UnitPrice each = each(currency);
    return each == null ? null : LinePrice.of(each, amount(), new VatRate(vatCategory, vatPercent));
  }

  /** The net price after the discount, rounded to six decimals; null while there is none. */
  public @Nullable UnitPrice each(String currency) {
    BigDecimal before = price;
    if (before == null) {
      return null;
    }
    BigDecimal after =
        before.multiply(WHOLE.subtract(discount)).divide(WHOLE, SCALE, RoundingMode.HALF_UP);
    return new UnitPrice(after, Currencies.of(currency), Quantity.of(per, new UnitCode(unit)));
  }
}
