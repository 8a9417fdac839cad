package app.kontor.ordering;

/** Who besides its owner sees a list of goods; always people of the same company. */
public enum ListReaders {
  /** Nobody else. */
  OWN,
  /** Everybody of the company who may fill a basket. */
  COMPANY,
  /** Those that the owner has chosen. */
  CHOSEN
}
