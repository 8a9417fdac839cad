package app.kontor.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A category in the tree that staff keep, in the language asked for.
 *
 * @param parentCode null for a top category
 * @param depth 0 for a top category
 * @param version for {@link Categories#move} and {@link Categories#delete}
 * @param items in it, main category or not, sold or not
 * @param active of these, those that are sold
 * @param hidden whether it itself is left out of the shop's menus
 * @param picture SHA-256 of its own picture, or null
 */
public record CategoryNode(
    String code,
    @Nullable String parentCode,
    int depth,
    long version,
    String name,
    int items,
    int active,
    boolean hidden,
    @Nullable String picture)
    implements Serializable {}
