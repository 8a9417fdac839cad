package app.kontor.party;

/**
 * A seller has been added, in the running transaction. A capability that has something to begin
 * with for each seller, such as carriers, observes it.
 */
public record SellerAdded(long sellerId) {}
