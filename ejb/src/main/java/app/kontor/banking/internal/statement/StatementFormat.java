package app.kontor.banking.internal.statement;

/** The message a statement was written in. */
public enum StatementFormat {
  MT940,
  MT942,
  CAMT_052,
  CAMT_053,
  CAMT_054;

  /**
   * Whether the message is the bank's final word with balances. Intraday reports (MT942, camt.052)
   * and notifications (camt.054) are repeated by a statement later.
   */
  public boolean isFinal() {
    return this == MT940 || this == CAMT_053;
  }
}
