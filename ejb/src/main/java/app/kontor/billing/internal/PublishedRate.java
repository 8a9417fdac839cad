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
  private static final int TABLE_LENGTH = 40;

  /** Refuses what is no rate with an {@link IllegalArgumentException}, whoever published it. */
  PublishedRate {
    boolean known = currency.matches("[A-Z]{3}") && table.length() <= TABLE_LENGTH;
    if (!known || rate.signum() <= 0 || rate.stripTrailingZeros().scale() > SCALE) {
      throw new IllegalArgumentException(currency + " " + rate.toPlainString() + " " + table);
    }
  }
}
