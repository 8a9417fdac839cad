package app.kontor.catalogue;

/** How an item's page presents another, in the order of the page. */
public enum RelatedAs {
  /** Does the same, whichever of the two names the other. */
  ALTERNATIVE,
  /** Does it better. */
  UP_SELL,
  /** Is used with it. */
  ACCESSORY,
  /** Is a part of it that is replaced. */
  SPARE_PART,
  /** Is what it is an accessory or a spare part of. */
  FITS
}
