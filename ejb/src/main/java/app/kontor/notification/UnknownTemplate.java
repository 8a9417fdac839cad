package app.kontor.notification;

import app.kontor.platform.failure.BusinessException;

/** There is no such template for this actor. */
public final class UnknownTemplate extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownTemplate(String code) {
    super("UNKNOWN_TEMPLATE", code);
  }
}
