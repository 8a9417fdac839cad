package app.kontor.ordering;

/** Why a promised date has changed. */
public enum PromiseCause {
  /** The seller has said so, with a reason. */
  BY_HAND,
  /** Goods have come in and were set aside, so that the date was computed again. */
  GOODS_CAME_IN,
  /** The order was changed, so that a line waits for goods or no longer does. */
  ORDER_CHANGED
}
