package app.kontor.transfer;

/** Where a scheduled file comes from or goes to. */
public enum TransferPlace {
  /** A folder of the seller beside the stored files, see {@code DropFolder}. */
  FOLDER,
  /** An https address of somebody else, which is read. */
  ADDRESS,
  /** A folder on another machine, which is reached by SFTP. */
  SFTP,
  /** It is only kept in the schedule's history, to be downloaded. */
  HISTORY;

  /** Whether files of that direction can come from there or go there. */
  public boolean takes(TransferDirection direction) {
    return this == FOLDER
        || this == SFTP
        || (direction == TransferDirection.IMPORT) == (this == ADDRESS);
  }
}
