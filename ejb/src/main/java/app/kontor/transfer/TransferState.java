package app.kontor.transfer;

/** How far a file is. */
public enum TransferState {
  /** It was handed in; somebody has to say what its columns are. */
  COLUMNS,
  /** Its rows are being compared with what is kept. */
  CHECKING,
  /** What it would do can be looked at. */
  CHECKED,
  /** Its rows are being applied. */
  APPLYING,
  /** It was applied, with or without rows that were refused. */
  APPLIED,
  /** Nothing was done, because something was wrong with all of it. */
  FAILED,
  /** Somebody stopped it; rows that were applied before stay so. */
  CANCELLED;

  /** Whether a job is at work on it. */
  public boolean isRunning() {
    return this == CHECKING || this == APPLYING;
  }
}
