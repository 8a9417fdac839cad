package app.kontor.access;

import app.kontor.platform.failure.BusinessException;

/** Nobody takes the own right to administer or to sign in away. */
public final class OwnAccount extends BusinessException {
  private static final long serialVersionUID = 1L;

  public OwnAccount() {
    super("OWN_ACCOUNT");
  }
}
