package app.kontor.notification;

import app.kontor.platform.failure.BusinessException;

/** The actor was told nothing of the kind. */
public final class UnknownNotice extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownNotice(long id) {
    super("UNKNOWN_NOTICE", id);
  }
}
