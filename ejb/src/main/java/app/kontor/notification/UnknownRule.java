package app.kontor.notification;

import app.kontor.platform.failure.BusinessException;

/** There is no such rule for this actor. */
public final class UnknownRule extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownRule(String reference) {
    super("UNKNOWN_RULE", reference);
  }
}
