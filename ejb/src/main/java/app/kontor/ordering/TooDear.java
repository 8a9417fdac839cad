package app.kontor.ordering;

import app.kontor.money.Money;
import app.kontor.platform.failure.BusinessException;

/** The order would cost more than the buyer has allowed; nothing was ordered. */
public final class TooDear extends BusinessException {
  private static final long serialVersionUID = 1L;

  /** Both gross. */
  public TooDear(Money most, Money now) {
    super("ORDER_TOO_DEAR", most, now);
  }
}
