package app.kontor.pricing;

/** Whether a price list holds today. */
public enum PriceListState {
  VALID,
  /** Begins on a later day. */
  FUTURE,
  ENDED
}
