package app.kontor.catalogue;

import app.kontor.platform.failure.BusinessException;

/** The seller has no category of that code. */
public final class UnknownCategory extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownCategory(String code) {
    super("UNKNOWN_CATEGORY", code);
  }
}
