package app.kontor.catalogue;

/** What another item is to an item that names it. */
public enum RelationKind {
  /** Does the same; holds both ways. */
  ALTERNATIVE,
  /** Does it better. */
  UP_SELL,
  /** Is used with it. */
  ACCESSORY,
  /** Is a part of it that is replaced. */
  SPARE_PART
}
