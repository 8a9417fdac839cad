package app.kontor.ticketing;

/** What a ticket is about, as its reporter sees it. */
public enum TicketKind {
  /** The goods do not work or are damaged. */
  DEFECT,
  /** Other goods came than were ordered. */
  WRONG_GOODS,
  /** Fewer goods came than the papers say, or none. */
  MISSING,
  /** Something is not clear. */
  QUESTION,
  /** Dissatisfaction with service, terms or people. */
  COMPLAINT
}
