package app.kontor.banking;

/** How far an entry is with the people who settle it. */
public enum EntryWork {
  /** Something of it is not allocated yet. */
  WAITING,
  /** All of it is allocated. */
  SETTLED,
  /** Put aside by a person. */
  IGNORED,
  /** Money out, or for information: nothing to allocate. */
  NOT_NEEDED
}
