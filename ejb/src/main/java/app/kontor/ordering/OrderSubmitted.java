package app.kontor.ordering;

/** An order has come in, from the portal or entered by staff. */
public record OrderSubmitted(long sellerId, long partnerId, OrderNumber orderNumber) {}
