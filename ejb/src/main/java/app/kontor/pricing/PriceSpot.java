package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a price stands: a list, an item, and the quantity of a unit from which it holds.
 *
 * @param priceList code
 * @param itemNumber the item's own number
 * @param unit a unit sold, which {@code fromQuantity} counts then; null for the base unit
 */
public record PriceSpot(
    String priceList, ItemNumber itemNumber, BigDecimal fromQuantity, @Nullable UnitCode unit)
    implements Serializable {
  public PriceSpot {
    fromQuantity = fromQuantity.stripTrailingZeros();
  }
}
