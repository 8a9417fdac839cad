package app.kontor.banking.internal;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** How much of an entry may be written off as a small difference without a refund. */
final class RestLimit {
  private static final BigDecimal MOST = new BigDecimal("5");
  private static final int WEAKER = 4;

  private RestLimit() {}

  /** Five in the strong currencies, four times as much in the others. */
  static Money of(Currency currency) {
    boolean strong = Currencies.isStrong(currency);
    return Money.of(strong ? MOST : MOST.multiply(BigDecimal.valueOf(WEAKER)), currency);
  }
}
