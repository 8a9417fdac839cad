package app.kontor.pricing;

import java.math.BigDecimal;

/**
 * Many prices of a list raised or lowered at once, from what they are now.
 *
 * @param priceList code
 * @param text part of the item number or name; blank for all items of the list
 * @param percent by which they are raised, or lowered if negative
 */
public record ReleaseRaise(
    String priceList, String text, BigDecimal percent, PriceRounding rounding) {}
