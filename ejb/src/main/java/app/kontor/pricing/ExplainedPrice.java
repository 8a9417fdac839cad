package app.kontor.pricing;

import org.jspecify.annotations.Nullable;

/**
 * A price with all that decided about it.
 *
 * @param price null if the item is on request
 */
public record ExplainedPrice(@Nullable Price price, PriceReceipt receipt) {}
