package app.kontor.ordering;

/** The order's gross total has been received in full. */
public record OrderPaid(long sellerId, long partnerId, OrderNumber orderNumber) {}
