package app.kontor.access;

import app.kontor.platform.failure.BusinessException;

/** Nobody within the actor's reach has this address. */
public final class UnknownUser extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownUser(String email) {
    super("UNKNOWN_USER", email);
  }
}
