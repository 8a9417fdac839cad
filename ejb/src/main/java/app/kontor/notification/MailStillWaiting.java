package app.kontor.notification;

import app.kontor.platform.failure.BusinessException;

/** The mail has not left yet, so it cannot be sent again. */
public final class MailStillWaiting extends BusinessException {
  private static final long serialVersionUID = 1L;

  public MailStillWaiting(String reference) {
    super("MAIL_STILL_WAITING", reference);
  }
}
