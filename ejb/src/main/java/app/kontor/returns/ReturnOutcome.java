package app.kontor.returns;

/** What becomes of a line of a return after its goods were looked at. */
public enum ReturnOutcome {
  /** Its money is paid back, once accounting has corrected the invoice. */
  REFUND,
  /** Its money is credited, once accounting has corrected the invoice. */
  CREDIT,
  /** The same goods are sent once more, at no charge. */
  REPLACEMENT,
  /** The goods are mended and sent back. */
  REPAIR,
  /** Nothing: the goods go back, or none came. */
  NONE;

  /** Whether an invoice has to be corrected by it. */
  public boolean isMoney() {
    return this == REFUND || this == CREDIT;
  }
}
