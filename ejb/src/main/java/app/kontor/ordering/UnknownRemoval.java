package app.kontor.ordering;

import app.kontor.platform.failure.BusinessException;

/** What was taken away is back already, or cannot be brought back any more. */
public class UnknownRemoval extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownRemoval() {
    super("UNKNOWN_REMOVAL");
  }
}
