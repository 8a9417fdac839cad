package app.kontor.stock;

import app.kontor.platform.failure.BusinessException;

/** The seller has no warehouse of this code. */
public final class UnknownWarehouse extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownWarehouse(String code) {
    super("UNKNOWN_WAREHOUSE", code);
  }
}
