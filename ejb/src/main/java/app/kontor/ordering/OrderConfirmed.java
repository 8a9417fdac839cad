package app.kontor.ordering;

/** The seller has accepted the order; observed synchronously in the same transaction. */
public record OrderConfirmed(long sellerId, long partnerId, OrderNumber orderNumber) {}
