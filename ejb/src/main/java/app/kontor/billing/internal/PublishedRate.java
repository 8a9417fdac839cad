package app.kontor.billing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate as a bank published it, in the direction documents need.
 *
 * @param currency ISO 4217
 * @param rate home currency for one unit, at most eight decimals
 */
record PublishedRate(String currency, LocalDate date, BigDecimal rate, String table) {
  static final int SCALE = 8;
}
