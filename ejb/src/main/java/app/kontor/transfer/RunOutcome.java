package app.kontor.transfer;

/** What became of a run of a schedule. */
public enum RunOutcome {
  /** It goes on. */
  RUNNING,
  /** All of the file was taken, or the file was written. */
  DONE,
  /** Some rows were taken, others could not be. */
  PARTLY,
  /** The very same file was taken by this schedule before. */
  KNOWN,
  /** Nothing was taken or written. */
  FAILED
}
