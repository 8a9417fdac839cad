package app.kontor.notification;

import app.kontor.platform.failure.BusinessException;

/** There is no such mail, or no such attachment of it, for this actor. */
public final class UnknownMail extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownMail(String reference) {
    super("UNKNOWN_MAIL", reference);
  }
}
