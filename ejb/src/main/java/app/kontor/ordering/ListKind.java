package app.kontor.ordering;

/** What a list of goods is for. */
public enum ListKind {
  /** Made and named by a person, perhaps shared. */
  NAMED,
  /**
   * What its owner has saved for later at a customer; each person has one, which nobody else sees.
   */
  CLIPBOARD
}
