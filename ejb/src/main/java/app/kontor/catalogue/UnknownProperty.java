package app.kontor.catalogue;

import app.kontor.platform.failure.BusinessException;

/** The seller has no property of that code. */
public final class UnknownProperty extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownProperty(String code) {
    super("UNKNOWN_PROPERTY", code);
  }
}
