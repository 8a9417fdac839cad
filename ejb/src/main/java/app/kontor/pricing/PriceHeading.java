package app.kontor.pricing;

/**
 * A heading of a price file.
 *
 * @param column what stands below it
 * @param currency sign or code of a currency as written in the heading; empty if none is
 */
public record PriceHeading(PriceColumn column, String currency) {}
