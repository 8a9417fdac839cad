package app.kontor.ordering;

import app.kontor.platform.failure.BusinessException;

/** The order is too far for what was asked. */
public final class OrderNotOpen extends BusinessException {
  private static final long serialVersionUID = 1L;

  public OrderNotOpen(OrderNumber number, OrderStatus status) {
    super("ORDER_NOT_OPEN", number, status);
  }
}
