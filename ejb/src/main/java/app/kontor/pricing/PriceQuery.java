package app.kontor.pricing;

import app.kontor.measure.Quantity;

/** Which item in which quantity is to be priced. */
public record PriceQuery(long itemId, Quantity quantity) {}
