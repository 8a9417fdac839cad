package app.kontor.party;

/** How much customers are told of a {@link VisibleDetail}. */
public enum Extent {
  /** Quantities as they are. */
  EXACT,
  /** Whether there is plenty, little or nothing, without a quantity. */
  LIGHT,
  /** Whether there is something now, and else in how many days. */
  DAYS,
  /** Nothing at all. */
  NONE,
  /** With VAT and without. */
  NET_AND_GROSS,
  /** Without VAT. */
  NET,
  /** With VAT. */
  GROSS,
  SHOWN,
  HIDDEN
}
