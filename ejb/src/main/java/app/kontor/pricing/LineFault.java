package app.kontor.pricing;

/** Why a line of a price file cannot be taken. */
public enum LineFault {
  NUMBER_MISSING,
  UNKNOWN_ITEM,
  /** Not a number above zero with six decimals at most. */
  FROM_WRONG,
  PRICE_MISSING,
  /** Not a number, or one written with two kinds of signs. */
  PRICE_WRONG,
  PRICE_NEGATIVE,
  /** More than six decimals. */
  PRICE_TOO_FINE,
  PRICE_TOO_HIGH,
  PER_WRONG,
  /** An earlier line says the price of the same item from the same quantity. */
  TWICE
}
