package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price to be set.
 *
 * @param priceList code
 * @param fromQuantity from which the price holds, in the unit
 * @param amount net, in the list's currency, for {@code perQuantity}
 * @param free whether a price of zero is meant
 * @param version as it was read; 0 for a quantity step that is not there yet
 * @param unit a unit the item is sold in, for a price of its own; null for the base unit
 */
public record SetPrice(
    String priceList,
    ItemNumber itemNumber,
    BigDecimal fromQuantity,
    BigDecimal amount,
    BigDecimal perQuantity,
    boolean free,
    long version,
    @Nullable UnitCode unit) {

  /** A price of the base unit. */
  public SetPrice(
      String priceList,
      ItemNumber itemNumber,
      BigDecimal fromQuantity,
      BigDecimal amount,
      BigDecimal perQuantity,
      boolean free,
      long version) {
    this(priceList, itemNumber, fromQuantity, amount, perQuantity, free, version, null);
  }
}
