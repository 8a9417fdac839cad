package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import java.io.Serializable;

/**
 * An entry of a price list.
 *
 * @param from the quantity from which the price holds
 * @param itemActive whether the item is still sold
 * @param version for {@link SetPrice}
 */
public record ListedPrice(
    ItemNumber itemNumber,
    String itemName,
    boolean itemActive,
    Quantity from,
    UnitPrice price,
    long version)
    implements Serializable {}
