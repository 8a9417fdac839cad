package app.kontor.quoting;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.platform.failure.BusinessException;

/** There is not so much of an item that it could be set aside; nothing was. */
public final class GoodsNotFree extends BusinessException {
  private static final long serialVersionUID = 1L;

  /** How much there is. */
  public GoodsNotFree(ItemNumber item, Quantity free) {
    super("GOODS_NOT_FREE", item, free);
  }
}
