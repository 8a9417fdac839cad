package app.kontor.money;

import java.util.Currency;

/** Two amounts of different currencies met in one calculation: a defect, never a user's mistake. */
public final class CurrencyMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  CurrencyMismatchException(Currency expected, Currency found) {
    super("expected " + expected.getCurrencyCode() + " but found " + found.getCurrencyCode());
  }
}
