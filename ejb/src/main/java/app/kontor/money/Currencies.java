package app.kontor.money;

import java.util.Currency;
import java.util.Set;

/** ISO 4217 currencies that have a minor unit; others (XXX, XAU) are no money here. */
public final class Currencies {
  public static final Currency PLN = Currency.getInstance("PLN");
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Currency USD = Currency.getInstance("USD");

  private static final Set<String> STRONG = Set.of("EUR", "USD", "GBP", "CHF");

  private Currencies() {}

  /**
   * The currency of an ISO 4217 alphabetic code.
   *
   * @throws IllegalArgumentException if the code is unknown or the currency has no minor unit
   */
  public static Currency of(String code) {
    return requireMinorUnit(Currency.getInstance(code));
  }

  /** Whether a unit is worth about a euro, so that limits stated in euros hold for it, too. */
  public static boolean isStrong(Currency currency) {
    return STRONG.contains(currency.getCurrencyCode());
  }

  static Currency requireMinorUnit(Currency currency) {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(currency.getCurrencyCode() + " has no minor unit");
    }
    return currency;
  }
}
