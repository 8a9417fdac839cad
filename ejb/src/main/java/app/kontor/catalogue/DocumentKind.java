package app.kontor.catalogue;

/** What a file tells of an item. */
public enum DocumentKind {
  DATA_SHEET,
  /** Of a test, an approval or conformity. */
  CERTIFICATE,
  /** Safety data sheet, Regulation (EC) 1907/2006 art. 31. */
  SAFETY,
  MANUAL,
  DRAWING,
  OTHER
}
