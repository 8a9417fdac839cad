package app.kontor.access;

import app.kontor.platform.failure.BusinessException;

/** The actor does not hold the permission; on a page this answers like an unknown address. */
public final class NotAllowed extends BusinessException {
  private static final long serialVersionUID = 1L;

  public NotAllowed(String useCase) {
    super("NOT_ALLOWED", useCase);
  }
}
