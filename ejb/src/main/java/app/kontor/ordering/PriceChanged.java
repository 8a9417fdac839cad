package app.kontor.ordering;

import app.kontor.money.Money;
import app.kontor.platform.failure.BusinessException;

/** The total is not the one the buyer reviewed; nothing was ordered. */
public final class PriceChanged extends BusinessException {
  private static final long serialVersionUID = 1L;

  public PriceChanged(Money expected, Money now) {
    super("PRICE_CHANGED", expected, now);
  }
}
