package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import java.math.BigDecimal;

/**
 * A price to be set.
 *
 * @param priceList code
 * @param fromQuantity from which the price holds, in the item's unit
 * @param amount net, in the list's currency, for {@code perQuantity}
 * @param free whether a price of zero is meant
 * @param version as it was read; 0 for a quantity step that is not there yet
 */
public record SetPrice(
    String priceList,
    ItemNumber itemNumber,
    BigDecimal fromQuantity,
    BigDecimal amount,
    BigDecimal perQuantity,
    boolean free,
    long version) {}
