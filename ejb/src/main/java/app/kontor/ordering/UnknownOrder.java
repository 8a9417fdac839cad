package app.kontor.ordering;

import app.kontor.platform.failure.BusinessException;

/** There is no such order for this actor. */
public final class UnknownOrder extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownOrder(OrderNumber number) {
    super("UNKNOWN_ORDER", number);
  }
}
