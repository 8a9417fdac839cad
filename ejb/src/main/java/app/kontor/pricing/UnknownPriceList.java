package app.kontor.pricing;

import app.kontor.platform.failure.BusinessException;

/** The seller has no price list, or no file of prices, of this name. */
public final class UnknownPriceList extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownPriceList(String code) {
    super("UNKNOWN_PRICE_LIST", code);
  }
}
