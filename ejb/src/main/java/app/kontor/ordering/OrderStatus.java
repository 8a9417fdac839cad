package app.kontor.ordering;

/** How far an order is; payment is told apart in {@link PaymentStatus}. */
public enum OrderStatus {
  /** Placed by the buyer or entered by staff, not yet accepted by the seller. */
  SUBMITTED,
  /** Accepted: stock reserved, terms fixed. */
  CONFIRMED,
  /** Some goods have left. */
  PARTLY_DESPATCHED,
  /** All goods have left. */
  DESPATCHED,
  /** Some goods have left, the rest will not. */
  CLOSED,
  /** Withdrawn by the buyer or cancelled by the seller before any goods left. */
  CANCELLED
}
