package app.kontor.billing;

/** How a seller issues advance invoices for money received before the supply. */
public enum AdvanceInvoicing {
  /** Never. */
  NONE,
  /** When somebody asks for it. */
  BY_HAND,
  /** As soon as the money is booked on a pro-forma. */
  ON_RECEIPT
}
