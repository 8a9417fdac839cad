package app.kontor.pricing;

import app.kontor.platform.failure.BusinessException;

/** The seller has no release of prices of this number. */
public final class UnknownPriceRelease extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownPriceRelease(long number) {
    super("UNKNOWN_PRICE_RELEASE", number);
  }
}
