package app.kontor.party;

/** What people who have not signed in, and search engines, see of a seller's shop. */
public enum PublicSide {
  /** Nothing: whoever comes is asked to sign in. */
  CLOSED,
  /** Goods with their texts and whether they can be had, without prices. */
  ITEMS,
  /** The same with the net prices that hold for everybody in the seller's own market zone. */
  PRICES
}
