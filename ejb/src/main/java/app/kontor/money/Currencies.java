package app.kontor.money;

import java.util.Currency;

/** ISO 4217 currencies that have a minor unit; others (XXX, XAU) are no money here. */
public final class Currencies {
  public static final Currency PLN = Currency.getInstance("PLN");
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Currency USD = Currency.getInstance("USD");

  private Currencies() {}

  /**
   * The currency of an ISO 4217 alphabetic code.
   *
   * @throws IllegalArgumentException if the code is unknown or the currency has no minor unit
   */
  public static Currency of(String code) {
    return requireMinorUnit(Currency.getInstance(code));
  }

  static Currency requireMinorUnit(Currency currency) {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(currency.getCurrencyCode() + " has no minor unit");
    }
    return currency;
  }
}
