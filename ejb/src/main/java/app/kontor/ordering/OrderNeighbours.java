package app.kontor.ordering;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The orders beside one in a list, latest first.
 *
 * @param newer the one above it, or null at the top
 * @param older the one below it, or null at the end
 */
public record OrderNeighbours(@Nullable OrderNumber newer, @Nullable OrderNumber older)
    implements Serializable {}
