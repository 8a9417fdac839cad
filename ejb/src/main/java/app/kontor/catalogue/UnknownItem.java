package app.kontor.catalogue;

import app.kontor.platform.failure.BusinessException;

/** There is no such article number, or it is not sold any more. */
public final class UnknownItem extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownItem(ItemNumber number) {
    super("UNKNOWN_ITEM", number);
  }
}
