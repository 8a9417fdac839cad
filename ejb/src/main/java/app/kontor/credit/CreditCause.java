package app.kontor.credit;

/** Why credit does not cover an order. */
public enum CreditCause {
  /** With it the customer would owe more than agreed, or what was agreed has run out. */
  OVER_LIMIT,
  /** An invoice has been due for longer than the customer is given. */
  OVERDUE
}
