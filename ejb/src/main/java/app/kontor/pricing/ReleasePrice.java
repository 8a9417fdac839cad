package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price as it shall be after a release.
 *
 * @param priceList code
 * @param fromQuantity from which it holds, in the unit
 * @param amount net, in the list's currency, for {@code perQuantity}; null to remove the price
 * @param free whether a price of zero is meant
 * @param unit a unit the item is sold in, for a price of its own; null for the base unit
 */
public record ReleasePrice(
    String priceList,
    ItemNumber itemNumber,
    BigDecimal fromQuantity,
    @Nullable BigDecimal amount,
    BigDecimal perQuantity,
    boolean free,
    @Nullable UnitCode unit) {

  /** A price of the base unit. */
  public ReleasePrice(
      String priceList,
      ItemNumber itemNumber,
      BigDecimal fromQuantity,
      @Nullable BigDecimal amount,
      BigDecimal perQuantity,
      boolean free) {
    this(priceList, itemNumber, fromQuantity, amount, perQuantity, free, null);
  }
}
