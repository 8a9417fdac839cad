package app.kontor.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rates.
 *
 * @param currency ISO 4217 in any case, empty for all
 * @param from first day, null for no limit
 * @param to last day, null for no limit
 */
public record RateFilter(String currency, @Nullable LocalDate from, @Nullable LocalDate to) {}
