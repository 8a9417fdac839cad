package app.kontor.transfer;

/** What stands in the cells of a field. */
public enum FieldKind {
  /** Words; a number counts as its digits. */
  TEXT,
  /** A number with decimals. */
  DECIMAL,
  /** A number without decimals. */
  WHOLE,
  /** Yes or no in any of our languages. */
  FLAG,
  /** A day. */
  DAY
}
