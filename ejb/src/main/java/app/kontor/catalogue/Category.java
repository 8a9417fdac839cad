package app.kontor.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A category in the language asked for.
 *
 * @param parentCode null for a top category
 * @param itemCount active items in it and below
 */
public record Category(String code, @Nullable String parentCode, String name, int itemCount)
    implements Serializable {}
