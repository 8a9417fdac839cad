package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price as it shall be after a release.
 *
 * @param priceList code
 * @param fromQuantity from which it holds, in the item's unit
 * @param amount net, in the list's currency, for {@code perQuantity}; null to remove the price
 * @param free whether a price of zero is meant
 */
public record ReleasePrice(
    String priceList,
    ItemNumber itemNumber,
    BigDecimal fromQuantity,
    @Nullable BigDecimal amount,
    BigDecimal perQuantity,
    boolean free) {}
