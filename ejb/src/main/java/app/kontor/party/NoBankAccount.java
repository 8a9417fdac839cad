package app.kontor.party;

import app.kontor.platform.failure.BusinessException;
import java.util.Currency;

/** A document would ask for money, and the seller has no account to pay it to. */
public final class NoBankAccount extends BusinessException {
  private static final long serialVersionUID = 1L;

  public NoBankAccount(Currency currency) {
    super("NO_BANK_ACCOUNT", currency.getCurrencyCode());
  }
}
