package app.kontor.access;

import app.kontor.platform.failure.BusinessException;

/** There is no such seller for this person. */
public final class UnknownSeller extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownSeller() {
    super("UNKNOWN_SELLER");
  }
}
