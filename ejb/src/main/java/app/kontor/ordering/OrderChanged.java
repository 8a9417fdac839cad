package app.kontor.ordering;

import org.jspecify.annotations.Nullable;

/**
 * An order was changed; its reservations and totals are those of the change.
 *
 * @param recordId of the kept change
 * @param reissue whether a pro-forma from before is not right any more
 * @param money what is to happen with money received beyond the new total; null if nobody was asked
 * @param splitTo the order that gets what was taken out here, and the money that is beyond; null if
 *     nothing was split off
 */
public record OrderChanged(
    long sellerId,
    long partnerId,
    OrderNumber orderNumber,
    long recordId,
    boolean reissue,
    @Nullable ReceivedMoney money,
    @Nullable OrderNumber splitTo) {}
