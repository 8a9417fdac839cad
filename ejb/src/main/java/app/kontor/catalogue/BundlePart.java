package app.kontor.catalogue;

import app.kontor.measure.Quantity;
import java.io.Serializable;

/**
 * What a bundle has of an item.
 *
 * @param itemId of the part
 * @param number the part's article number
 * @param name in the language asked for
 * @param quantity in one of the bundle's base unit, in the part's base unit
 * @param sold whether the part is still sold and is still goods; else the bundle cannot be ordered
 */
public record BundlePart(
    long itemId, ItemNumber number, String name, Quantity quantity, boolean sold)
    implements Serializable {}
