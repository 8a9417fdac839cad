package app.kontor.billing;

/** What a row of a document's settlement is. */
public enum SettlementKind {
  /** Money received. */
  PAYMENT,
  /** A payment taken back; negative. */
  REVERSAL,
  /** An advance paid on the pro-forma, used by this invoice. */
  ADVANCE,
  /** An advance given back because its payment was taken back; negative. */
  ADVANCE_RETURNED,
  /**
   * On an invoice what a correction takes off its open amount; on the correction the same,
   * negative.
   */
  CORRECTION
}
