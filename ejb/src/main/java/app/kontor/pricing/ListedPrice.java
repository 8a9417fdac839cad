package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a price list.
 *
 * @param from the quantity from which the price holds, in the unit that the price is for
 * @param itemActive whether the item is still sold
 * @param version for {@link SetPrice}
 * @param unit a unit sold that the price is for; null for the base unit
 */
public record ListedPrice(
    ItemNumber itemNumber,
    String itemName,
    boolean itemActive,
    Quantity from,
    UnitPrice price,
    long version,
    @Nullable UnitCode unit)
    implements Serializable {

  /** A price of the base unit. */
  public ListedPrice(
      ItemNumber itemNumber,
      String itemName,
      boolean itemActive,
      Quantity from,
      UnitPrice price,
      long version) {
    this(itemNumber, itemName, itemActive, from, price, version, null);
  }

  /** Where it stands in a list. */
  public PriceSpot in(String priceList) {
    return new PriceSpot(priceList, itemNumber, from.value(), unit);
  }
}
