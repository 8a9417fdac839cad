package app.kontor.billing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate as a bank published it, in the direction documents need.
 *
 * @param currency ISO 4217
 * @param rate home currency for one unit, positive, at most eight decimals
 * @throws IllegalArgumentException for anything else: what a bank answers is checked here
 */
record PublishedRate(String currency, LocalDate date, BigDecimal rate, String table) {
  static final int SCALE = 8;
  private static final int MOST_DIGITS = 18;
  private static final int TABLE_LENGTH = 40;

  PublishedRate {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("currency " + currency);
    }
    BigDecimal plain = rate.stripTrailingZeros();
    if (plain.signum() <= 0
        || plain.scale() > SCALE
        || plain.precision() - plain.scale() > MOST_DIGITS - SCALE) {
      throw new IllegalArgumentException("rate " + rate);
    }
    if (table.isBlank() || table.length() > TABLE_LENGTH) {
      throw new IllegalArgumentException("table " + table);
    }
  }
}
