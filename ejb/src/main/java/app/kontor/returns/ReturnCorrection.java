package app.kontor.returns;

/** Whether accounting has to correct an invoice because of a return. */
public enum ReturnCorrection {
  /** No money is due. */
  NONE,
  /** Money is due and no document says so yet. */
  DUE,
  /** Accounting has corrected it. */
  DONE
}
