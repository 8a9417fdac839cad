package app.kontor.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * A published rate: one unit of {@code from} is {@code rate} units of {@code to}.
 *
 * @param rate positive, at most eight decimals
 * @param date the day the table is effective
 * @param source the table's number, for example {@code "226/A/NBP/2026"}
 */
public record ExchangeRate(
    Currency from, Currency to, BigDecimal rate, LocalDate date, String source)
    implements Serializable {
  private static final int MAX_SCALE = 8;

  public ExchangeRate {
    Currencies.requireMinorUnit(from);
    Currencies.requireMinorUnit(to);
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(source, "source");
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("rate must be positive: " + rate.toPlainString());
    }
    if (rate.stripTrailingZeros().scale() > MAX_SCALE) {
      throw new IllegalArgumentException("more than eight decimals: " + rate.toPlainString());
    }
  }

  /** The amount in {@code to}; refuses an amount that is not in {@code from}. */
  public Money convert(Money money, RoundingMode rounding) {
    if (!money.currency().equals(from)) {
      throw new CurrencyMismatchException(from, money.currency());
    }
    return Money.rounded(money.amount().multiply(rate), to, rounding);
  }
}
