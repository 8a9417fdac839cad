package app.kontor.catalogue;

/** What the values of a property are; it stays, because values have been kept by it. */
public enum PropertyKind {
  /** Words that are the same in all languages, such as a thread {@code M8}. */
  TEXT,
  /** A number, with the property's unit if it has one. */
  NUMBER,
  /** One of a list of values that have names in each language. */
  LIST,
  /** Yes or no. */
  YES_NO
}
