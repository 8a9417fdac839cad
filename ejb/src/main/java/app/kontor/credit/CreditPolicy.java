package app.kontor.credit;

/** What becomes of an order on terms that its customer's credit does not cover. */
public enum CreditPolicy {
  /** It goes its way; who orders is told. */
  WARN,
  /** It is placed, and its goods are kept back until money comes or somebody lets it go. */
  HOLD,
  /** The customer's people cannot place it; what staff enter is held. */
  REFUSE
}
