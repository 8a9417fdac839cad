package app.kontor.ordering;

import app.kontor.platform.failure.BusinessException;

/** The seller shows nothing to people who have not signed in. */
public final class UnknownShop extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownShop() {
    super("UNKNOWN_SHOP");
  }
}
