package app.kontor.ordering;

/** What of an order's gross total has been received. */
public enum PaymentStatus {
  OPEN,
  PARTLY_PAID,
  PAID
}
