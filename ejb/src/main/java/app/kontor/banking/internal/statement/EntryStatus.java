package app.kontor.banking.internal.statement;

/** ISO 20022 entry status. Only booked entries move the balance. */
public enum EntryStatus {
  BOOKED,
  PENDING,
  /** For information only; no money moves. */
  INFORMATION
}
