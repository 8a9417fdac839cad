package app.kontor.access;

import app.kontor.platform.failure.BusinessException;

/** The link to set a password is unknown, used or expired. */
public final class PasswordLinkInvalid extends BusinessException {
  private static final long serialVersionUID = 1L;

  public PasswordLinkInvalid() {
    super("PASSWORD_LINK_INVALID");
  }
}
