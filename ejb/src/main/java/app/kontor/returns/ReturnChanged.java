package app.kontor.returns;

/**
 * A return has come into a status; observed in the same transaction.
 *
 * @param byStaff who did it is one of the seller's people
 */
public record ReturnChanged(
    long sellerId, long partnerId, ReturnNumber number, ReturnStatus status, boolean byStaff) {}
