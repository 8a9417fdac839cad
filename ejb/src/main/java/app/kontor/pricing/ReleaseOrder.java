package app.kontor.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release is to become true.
 *
 * @param number of the release
 * @param version of it as it was looked at
 * @param editions of its lists as they were looked at: {@link PriceRehearsal#editions}
 * @param at when, or null for at once; a moment that is past means at once
 * @param belowCost whether prices below cost or below the floor are meant
 */
public record ReleaseOrder(
    long number, long version, long editions, @Nullable Instant at, boolean belowCost) {}
