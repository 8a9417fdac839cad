package app.kontor.pricing;

/** How near to a customer a price is made; the nearest level that has a price wins. */
public enum PriceLevel {
  /** Agreed with the customer for single items or by a contract. */
  CONTRACT,
  /** The customer's own price list. */
  CUSTOMER,
  /** A list for a group of customers. */
  GROUP,
  /** A list for the customer's market zone. */
  ZONE,
  /** For everybody in the currency. */
  BASE
}
