package app.kontor.ordering;

import org.jspecify.annotations.Nullable;

/**
 * The rest of a partly delivered order will not come; its reservations are given back.
 *
 * @param money what is to happen with money received for the rest; null if nobody was asked
 */
public record OrderClosed(
    long sellerId, long partnerId, OrderNumber orderNumber, @Nullable ReceivedMoney money) {}
