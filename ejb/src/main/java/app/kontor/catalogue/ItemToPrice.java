package app.kontor.catalogue;

import app.kontor.measure.Quantity;

/**
 * An item as far as its price is asked for.
 *
 * @param number as it is kept
 * @param minimum the least that is ordered, in base units
 */
public record ItemToPrice(long id, ItemNumber number, Quantity minimum) {}
