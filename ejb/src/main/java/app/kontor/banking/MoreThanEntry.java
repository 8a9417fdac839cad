package app.kontor.banking;

import app.kontor.money.Money;
import app.kontor.platform.failure.BusinessException;

/** More was to be allocated than is left of the entry. */
public final class MoreThanEntry extends BusinessException {
  private static final long serialVersionUID = 1L;

  public MoreThanEntry(Money wanted, Money left) {
    super("MORE_THAN_ENTRY", wanted, left);
  }
}
