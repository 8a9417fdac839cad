package app.kontor.ticketing;

/** How far a ticket is, in the words of those who work it. */
public enum TicketStatus {
  /** Reported, nobody has answered. */
  NEW,
  /** Staff have to act. */
  OPEN,
  /** The customer has to act. */
  WAITING_FOR_CUSTOMER,
  /** Staff think it is solved; the customer's answer opens it again. */
  SOLVED,
  /** Over for good; a new matter is a new ticket. */
  CLOSED;

  /** The same for the customer. */
  public CustomerStatus forCustomer() {
    return switch (this) {
      case NEW -> CustomerStatus.RECEIVED;
      case OPEN -> CustomerStatus.IN_PROGRESS;
      case WAITING_FOR_CUSTOMER -> CustomerStatus.YOUR_ANSWER_NEEDED;
      case SOLVED -> CustomerStatus.SOLVED;
      case CLOSED -> CustomerStatus.CLOSED;
    };
  }

  /** How far a ticket is, in the words a customer reads. */
  public enum CustomerStatus {
    RECEIVED,
    IN_PROGRESS,
    YOUR_ANSWER_NEEDED,
    SOLVED,
    CLOSED
  }
}
