package app.kontor.pricing;

/** Which of several lists of one level decides. */
public enum WithinLevel {
  /** The lowest price for the quantity; of equal ones that of the list that comes first. */
  LOWEST,
  /** The first list in order that has the item. */
  IN_ORDER
}
