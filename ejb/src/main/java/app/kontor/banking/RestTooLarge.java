package app.kontor.banking;

import app.kontor.money.Money;
import app.kontor.platform.failure.BusinessException;

/** What is left of an entry is more than may be written off. */
public final class RestTooLarge extends BusinessException {
  private static final long serialVersionUID = 1L;

  public RestTooLarge(Money left, Money most) {
    super("REST_TOO_LARGE", left, most);
  }
}
