package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price that a file would set.
 *
 * @param line of the file, from 1
 * @param from the quantity from which it holds, in the unit
 * @param before what the list says now, or null if the entry is new
 * @param percent how much more, or less if negative; null without a price above zero before
 * @param unit a unit sold that the price is for; null for the base unit
 */
public record PriceMove(
    int line,
    ItemNumber itemNumber,
    BigDecimal from,
    @Nullable Terms before,
    Terms after,
    @Nullable BigDecimal percent,
    @Nullable UnitCode unit)
    implements Serializable {

  /**
   * An amount in the list's currency for so many units.
   *
   * @param amount at most six decimals
   */
  public record Terms(BigDecimal amount, BigDecimal perQuantity) implements Serializable {}
}
