package app.kontor.ordering;

/**
 * What happens where not all goods of an order are there at once (openTrans
 * PARTIAL_SHIPMENT_ALLOWED).
 */
public enum DeliveryParts {
  /** What is there leaves now, the rest when it has come in. */
  AS_AVAILABLE,
  /** Nothing leaves before all of it can. */
  TOGETHER
}
