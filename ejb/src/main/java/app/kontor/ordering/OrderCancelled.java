package app.kontor.ordering;

import org.jspecify.annotations.Nullable;

/**
 * The order was withdrawn or cancelled; reservations are given back.
 *
 * @param money what is to happen with money received for it; null if nobody was asked
 */
public record OrderCancelled(
    long sellerId, long partnerId, OrderNumber orderNumber, @Nullable ReceivedMoney money) {}
