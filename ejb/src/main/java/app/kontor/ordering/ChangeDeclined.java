package app.kontor.ordering;

/** The seller will not change an order as its customer has asked. */
public record ChangeDeclined(
    long sellerId, long partnerId, OrderNumber orderNumber, long recordId, String reason) {}
