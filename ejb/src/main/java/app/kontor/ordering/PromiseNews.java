package app.kontor.ordering;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has changed last of what an order was promised for.
 *
 * @param buyerReference the customer's own order number, or null
 * @param reason in the seller's words; empty where the cause says all
 * @param lines whose dates changed together and that are still to come, one at least
 * @param latest the last of their days; null if one of them has an open date
 */
public record PromiseNews(
    OrderNumber order,
    @Nullable String buyerReference,
    Instant at,
    PromiseCause cause,
    String reason,
    int lines,
    @Nullable LocalDate latest)
    implements Serializable {}
