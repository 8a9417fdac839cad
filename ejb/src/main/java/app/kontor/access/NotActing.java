package app.kontor.access;

import app.kontor.platform.failure.BusinessException;

/** Only staff who act for a customer's person can do this. */
public final class NotActing extends BusinessException {
  private static final long serialVersionUID = 1L;

  public NotActing() {
    super("NOT_ACTING");
  }
}
