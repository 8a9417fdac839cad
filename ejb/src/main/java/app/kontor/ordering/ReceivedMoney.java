package app.kontor.ordering;

/**
 * What the customer is told about money received for goods that will not come. In both cases the
 * receipt waits at the payments desk again, where the promise is kept.
 */
public enum ReceivedMoney {
  /** It is transferred back. */
  REFUND,
  /** It is kept for another order or invoice of the customer. */
  CREDIT
}
