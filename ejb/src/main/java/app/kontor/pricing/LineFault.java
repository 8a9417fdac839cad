package app.kontor.pricing;

/** Why a line of a price file cannot be taken. */
public enum LineFault {
  NUMBER_MISSING,
  UNKNOWN_ITEM,
  /** Spelled like this the number can mean several items. */
  ITEM_AMBIGUOUS,
  /** Not a number above zero with six decimals at most. */
  FROM_WRONG,
  PRICE_MISSING,
  PRICE_WRONG,
  PRICE_NEGATIVE,
  /** Zero, and nobody said that it is meant. */
  PRICE_ZERO,
  /** More than six decimals. */
  PRICE_TOO_FINE,
  PRICE_TOO_HIGH,
  PER_WRONG,
  /** The item is not sold in the unit. */
  UNIT_NOT_SOLD,
  /** A unit is sold whole, and the quantities are not. */
  UNIT_NOT_WHOLE,
  /** Can mean two numbers: thousands or decimals. */
  NUMBER_AMBIGUOUS,
  /** Another currency than the list's stands beside the price or in the line. */
  OTHER_CURRENCY,
  /** A spreadsheet's date where a number or text belongs. */
  CELL_DATE,
  /** TRUE or FALSE. */
  CELL_BOOLEAN,
  /** A formula that failed. */
  CELL_ERROR,
  /** A formula whose value the file does not have. */
  CELL_NO_VALUE,
  /** An earlier line says the price of the same item from the same quantity. */
  TWICE
}
