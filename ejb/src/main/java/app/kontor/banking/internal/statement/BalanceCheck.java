package app.kontor.banking.internal.statement;

/** Whether opening balance plus entries gives the closing balance. */
public enum BalanceCheck {
  AGREES,
  DISAGREES,
  /** A balance is not in the message, as in intraday reports. */
  NOT_POSSIBLE
}
