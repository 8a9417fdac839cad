package app.kontor.access;

import app.kontor.platform.failure.BusinessException;

/** The last person who can administer would be gone. */
public final class LastAdministrator extends BusinessException {
  private static final long serialVersionUID = 1L;

  public LastAdministrator() {
    super("LAST_ADMINISTRATOR");
  }
}
