package app.kontor.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An active item as files tell it that go to search engines and market places.
 *
 * @param text description in plain text, in the language of the name; empty if there is none
 * @param maker brand or maker, or null
 * @param makerNumber the maker's own number of it, or null
 * @param family of a variant, the number of what stands for it; else null
 * @param changedAt when the item or one of its texts was changed last
 */
public record ListedItem(
    Item item,
    String text,
    @Nullable String maker,
    @Nullable String makerNumber,
    @Nullable ItemNumber family,
    Instant changedAt) {}
