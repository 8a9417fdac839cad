package app.kontor.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price list to be added.
 *
 * @param key idempotency key of the form
 * @param code unique per seller: upper-case letters, digits and hyphens
 * @param currency ISO 4217
 * @param base for every customer of the currency
 * @param validTo last day, or null for no end
 * @param copyOf code of a list of the same currency whose prices it begins with, or null for none
 * @param percent by which copied prices are raised, or lowered if negative
 */
public record NewPriceList(
    String key,
    String code,
    String name,
    String currency,
    boolean base,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String copyOf,
    BigDecimal percent,
    PriceRounding rounding) {}
