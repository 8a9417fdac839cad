package app.kontor.ordering;

/**
 * A customer asks for a change of an order that staff have to decide on.
 *
 * @param reason as the customer wrote it; empty for none
 */
public record ChangeRequested(
    long sellerId, long partnerId, OrderNumber orderNumber, String reason) {}
