package app.kontor.ordering;

/**
 * Work of an order was done.
 *
 * @param alone nothing else of the order is still to leave or to be done that would be invoiced
 *     together with it
 */
public record WorkDone(long sellerId, long partnerId, OrderNumber orderNumber, boolean alone) {}
