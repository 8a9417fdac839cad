package app.kontor.ordering;

/** Why a rule does not confirm an order; names are kept, so they stay. */
public enum ConfirmFault {
  /** The rule's amount is in the seller's own currency, the order is in another. */
  OTHER_CURRENCY,
  /** It costs more than the rule confirms. */
  TOO_LARGE,
  /** Something is missing, and it is not known when it comes, or later than the rule allows. */
  NOT_IN_TIME,
  /** The buyer has written or attached something. */
  NOTE_TO_READ,
  /** Nothing has gone to that address yet. */
  ADDRESS_NEW,
  /** It is to be paid in advance and is not paid. */
  NOT_PAID,
  /** It is held back. */
  HELD,
  /** It has lines of which it is not known what they are. */
  LINES_OPEN
}
