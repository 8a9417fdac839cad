package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.platform.failure.BusinessException;

/** A payment is larger than what the document has open. */
public final class MoreThanOpen extends BusinessException {
  private static final long serialVersionUID = 1L;

  public MoreThanOpen(DocumentNumber documentNumber, Money amount, Money open) {
    super("MORE_THAN_OPEN", documentNumber, amount, open);
  }
}
