package app.kontor.catalogue.internal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in an index.
 *
 * @param text as it was typed, not blank
 * @param language code of the language in which names come first and are sorted
 * @param within id of a category, which with those below is looked through, or null for all
 */
public record Sought(
    String text, String language, @Nullable Long within, Order order, int offset, int limit) {
  /** How what is found is sorted. */
  public enum Order {
    RELEVANCE,
    NAME,
    NUMBER
  }

  /** What is found, ids in their order. */
  public record Found(List<Long> ids, long total) {
    public Found {
      ids = List.copyOf(ids);
    }

    static final Found NOTHING = new Found(List.of(), 0);
  }
}
