package app.kontor.transfer;

/** Which way a file goes. */
public enum TransferDirection {
  /** It is read, and what it says is done. */
  IMPORT,
  /** It is written with what is kept. */
  EXPORT
}
