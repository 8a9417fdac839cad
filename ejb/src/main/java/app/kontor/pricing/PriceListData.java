package app.kontor.pricing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of a price list.
 *
 * @param currency ISO 4217; stays as it is while there are prices or customers
 * @param validTo last day, or null for no end
 * @param version as it was read
 * @param decimals with which its prices are shown at least, 0 to 6
 */
public record PriceListData(
    String code,
    String name,
    String currency,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    long version,
    int decimals) {}
