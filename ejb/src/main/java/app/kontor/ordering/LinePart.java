package app.kontor.ordering;

import app.kontor.catalogue.BundlePart;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import java.io.Serializable;

/**
 * A part of what a line is about, as it was when the order was placed.
 *
 * @param itemId of the part
 * @param number the seller's article number of the part
 * @param name in the order's language
 * @param quantity in the part's base unit; whose it is, one bundle's or several bundles', is said
 *     where it is asked
 */
public record LinePart(long itemId, ItemNumber number, String name, Quantity quantity)
    implements Serializable {

  static LinePart of(BundlePart part) {
    return new LinePart(part.itemId(), part.number(), part.name(), part.quantity());
  }

  /** What several bundles have of it. */
  LinePart times(Quantity bundles) {
    return new LinePart(
        itemId,
        number,
        name,
        Quantity.of(quantity.value().multiply(bundles.value()), quantity.unit()));
  }
}
