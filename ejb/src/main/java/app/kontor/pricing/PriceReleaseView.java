package app.kontor.pricing;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release of prices with what became of it.
 *
 * @param number counts the seller's releases
 * @param submittedBy who asked somebody else to release it, or null
 * @param dueAt when it will be released, or null
 * @param releasedBy who ordered the release, or null
 * @param failure code of the reason why it could not be released when it was due, or null
 * @param lines how many prices and formulas it has
 */
public record PriceReleaseView(
    long number,
    String name,
    PriceReleaseState state,
    String begunBy,
    Instant begunAt,
    @Nullable String submittedBy,
    @Nullable Instant dueAt,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String takenBackBy,
    @Nullable Instant takenBackAt,
    @Nullable String failure,
    long lines,
    long version)
    implements Serializable {}
