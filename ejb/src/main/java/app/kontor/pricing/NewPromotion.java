package app.kontor.pricing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promotion to be added. Its prices hold, from their smallest quantity on, where they are lower
 * than what a customer pays otherwise.
 *
 * @param key idempotency key of the form
 * @param code unique among the seller's lists and promotions
 * @param currency ISO 4217
 * @param validTo last day; a promotion has one
 * @param formula how its prices follow from a list's, or null if it has only prices of its own
 */
public record NewPromotion(
    String key,
    String code,
    String name,
    String currency,
    LocalDate validFrom,
    LocalDate validTo,
    @Nullable PriceFormula formula) {}
