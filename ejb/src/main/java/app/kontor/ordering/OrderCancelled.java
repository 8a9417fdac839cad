package app.kontor.ordering;

/** The order was withdrawn or cancelled; reservations are given back. */
public record OrderCancelled(long sellerId, long partnerId, String orderNumber) {}
