package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Where a price stands: a list, an item, and the quantity from which it holds.
 *
 * @param priceList code
 * @param itemNumber the item's own number
 */
public record PriceSpot(String priceList, ItemNumber itemNumber, BigDecimal fromQuantity)
    implements Serializable {
  public PriceSpot {
    fromQuantity = fromQuantity.stripTrailingZeros();
  }
}
