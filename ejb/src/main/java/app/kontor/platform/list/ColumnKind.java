package app.kontor.platform.list;

/** What a column's values are, and so how they are written. */
public enum ColumnKind {
  /** Any value as the reader writes it. */
  TEXT,
  /** A number that names something: of a document, a customer, an item. */
  CODE,
  /** What opens the row's record. */
  LINK,
  /** A constant or {@link Badge}, shown as icon, word and tint. */
  STATUS,
  /** Figures without a unit. */
  NUMBER,
  /** Amounts and prices with their currency. */
  MONEY,
  /** Figures with their unit. */
  QUANTITY,
  /** Days and moments. */
  DATE,
  /** What can be done with the row; pages only. */
  ACTIONS;

  /** Whether values stand below each other at their right edge. */
  public boolean isNumeric() {
    return this == NUMBER || this == MONEY || this == QUANTITY;
  }
}
