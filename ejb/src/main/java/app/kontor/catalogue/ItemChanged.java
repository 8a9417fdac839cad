package app.kontor.catalogue;

import java.io.Serializable;
import java.time.Instant;

/**
 * One value of an item that somebody changed.
 *
 * @param who the person's name at that time
 * @param field as {@link ItemData#values} names it, or {@code created}
 * @param before shortened, empty for none
 * @param after shortened, empty for none
 */
public record ItemChanged(Instant at, String who, String field, String before, String after)
    implements Serializable {}
