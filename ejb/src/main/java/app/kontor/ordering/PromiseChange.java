package app.kontor.ordering;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order was promised for another day.
 *
 * @param at the same for all lines that changed together
 * @param before the day promised until then, or null for an open date
 * @param after the day promised since, or null for an open date
 * @param reason in the words of who changed it; empty where the cause says all
 */
public record PromiseChange(
    int lineNumber,
    Instant at,
    String who,
    PromiseCause cause,
    String reason,
    @Nullable LocalDate before,
    @Nullable LocalDate after)
    implements Serializable {}
