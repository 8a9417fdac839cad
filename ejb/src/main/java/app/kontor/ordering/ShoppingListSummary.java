package app.kontor.ordering;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list of goods as the lists of lists show it.
 *
 * @param reference in addresses, stable
 * @param owner name of the person it belongs to
 * @param own whether that is the actor
 * @param changeable whether the actor may change its lines
 * @param lines how many there are
 * @param changedBy name of who changed it last
 * @param recurring whether its goods are ordered by themselves; null if not, and for others than
 *     its owner
 * @param nextDay when they are ordered next, or null
 */
public record ShoppingListSummary(
    String reference,
    String name,
    String owner,
    boolean own,
    ListReaders readers,
    boolean changeable,
    int lines,
    Instant changedAt,
    String changedBy,
    RecurringOrderView.@Nullable State recurring,
    @Nullable LocalDate nextDay)
    implements Serializable {}
