package app.kontor.banking.model;

/** What the bank says of an entry. */
public enum EntryState {
  /** On a statement. */
  BOOKED,
  /** Announced by an intraday report or notification. */
  PENDING,
  /** For information only. */
  INFORMATION,
  /** A bundle whose single payments are entries of their own. */
  DETAILED,
  /** Its file was loaded by mistake and is withdrawn. */
  WITHDRAWN
}
