package app.kontor.shipping;

import app.kontor.ordering.OrderNumber;
import app.kontor.platform.failure.BusinessException;

/** Goods may not leave for this order: not confirmed, not paid, or already gone. */
public final class NotReleased extends BusinessException {
  private static final long serialVersionUID = 1L;

  public NotReleased(OrderNumber orderNumber) {
    super("NOT_RELEASED", orderNumber);
  }
}
