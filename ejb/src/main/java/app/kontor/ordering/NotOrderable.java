package app.kontor.ordering;

import app.kontor.platform.failure.BusinessException;

/** The basket or a line of it cannot be ordered as it is. */
public final class NotOrderable extends BusinessException {
  private static final long serialVersionUID = 1L;

  /**
   * @param code EMPTY_BASKET, ITEM_WITHOUT_PRICE, ITEM_INACTIVE or PARTNER_INACTIVE
   */
  public NotOrderable(String code, String what) {
    super(code, what);
  }
}
