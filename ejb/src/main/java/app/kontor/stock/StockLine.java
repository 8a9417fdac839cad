package app.kontor.stock;

import app.kontor.measure.Quantity;

/**
 * So much of an item for one order line.
 *
 * @param lineNumber of the order, the handle of the reservation
 */
public record StockLine(int lineNumber, long itemId, Quantity quantity) {}
