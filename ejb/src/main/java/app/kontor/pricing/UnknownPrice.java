package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.failure.BusinessException;

/** The price list has no price of the item from this quantity. */
public final class UnknownPrice extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownPrice(ItemNumber itemNumber) {
    super("UNKNOWN_PRICE", itemNumber);
  }
}
