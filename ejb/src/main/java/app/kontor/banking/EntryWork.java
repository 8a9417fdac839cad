package app.kontor.banking;

/** How far an entry is with the people who settle it. */
public enum EntryWork {
  /** Something of it is not allocated yet. */
  WAITING,
  /**
   * All of it is allocated, or what was left is written off; a return: its payment is taken back.
   */
  SETTLED,
  /** What is left of it is kept as the customer's credit; it can be allocated later. */
  ON_ACCOUNT,
  /** Put aside by a person, whole or what is left of it. */
  IGNORED,
  /** The bank took the payment back. */
  RETURNED,
  /** Money out, or for information: nothing to allocate. */
  NOT_NEEDED
}
