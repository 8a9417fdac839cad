package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.failure.BusinessException;

/** The basket or a line of it cannot be ordered as it is. */
public final class NotOrderable extends BusinessException {
  private static final long serialVersionUID = 1L;

  /** An item that is no longer sold. */
  public static NotOrderable replaced(ItemNumber item, ItemNumber successor) {
    return new NotOrderable("ITEM_REPLACED", item, successor);
  }

  private NotOrderable(String code, ItemNumber item, ItemNumber successor) {
    super(code, item, successor);
  }

  /**
   * @param code EMPTY_BASKET, ITEM_WITHOUT_PRICE, ITEM_INACTIVE, ITEM_IS_FAMILY, BUNDLE_INCOMPLETE
   *     or PARTNER_INACTIVE
   */
  public NotOrderable(String code, String what) {
    super(code, what);
  }
}
