package app.kontor.ordering;

import app.kontor.platform.failure.BusinessException;

/** The seller has no delivery method of this code. */
public final class UnknownDeliveryMethod extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownDeliveryMethod(String code) {
    super("UNKNOWN_DELIVERY_METHOD", code);
  }
}
