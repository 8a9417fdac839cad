package app.kontor.ordering;

/**
 * Staff let goods of a held order go; whoever kept them back for a cause of its own may refuse, in
 * the same transaction.
 */
public record OrderResumed(long sellerId, long partnerId, OrderNumber orderNumber) {}
