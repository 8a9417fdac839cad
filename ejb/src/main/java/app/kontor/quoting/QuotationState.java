package app.kontor.quoting;

/** How far a quotation is. */
public enum QuotationState {
  /** A customer has asked for it, the seller has offered nothing yet. */
  REQUESTED,
  /** Staff are writing it; nobody else has seen it. */
  DRAFT,
  /** The customer has an offer to answer. */
  SENT,
  /** The customer has asked back; the offer holds all the same. */
  ASKED,
  /** Became an order. */
  ACCEPTED,
  /** The customer does not want it. */
  DECLINED,
  /** The seller has taken it back. */
  WITHDRAWN,
  /** The last day on which it could be accepted has passed. */
  EXPIRED;

  /** Whether there is an offer that the customer can accept. */
  public boolean isOffered() {
    return this == SENT || this == ASKED;
  }
}
