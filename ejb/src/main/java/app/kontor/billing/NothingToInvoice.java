package app.kontor.billing;

import app.kontor.ordering.OrderNumber;
import app.kontor.platform.failure.BusinessException;

/** No goods of the order have left that are not on an invoice already. */
public final class NothingToInvoice extends BusinessException {
  private static final long serialVersionUID = 1L;

  public NothingToInvoice(OrderNumber orderNumber) {
    super("NOTHING_TO_INVOICE", orderNumber);
  }
}
