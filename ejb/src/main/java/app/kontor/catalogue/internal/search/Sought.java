package app.kontor.catalogue.internal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in an index.
 *
 * @param text as it was typed, or null for all items
 * @param language code of the language in which names come first and are sorted
 * @param within id of a category, which with those below is looked through, or null for all
 * @param chosen values by the ids of their properties: one of each property's, none empty; of
 *     numbers also spans as {@link app.kontor.catalogue.NumberSpan} writes them
 * @param apart whether variants stand for themselves and not together as their family
 * @param stocked whether, of equals, those come first that can be had at once; not for who must not
 *     learn of stock
 * @param own what the one who asks calls so, found before all else; none without words
 */
public record Sought(
    @Nullable String text,
    String language,
    @Nullable Long within,
    Map<Long, Set<String>> chosen,
    boolean apart,
    boolean stocked,
    Order order,
    int offset,
    int limit,
    OwnItems own) {
  public Sought {
    chosen = Map.copyOf(chosen);
  }

  /** Asked by nobody who has numbers of their own. */
  public Sought(
      @Nullable String text,
      String language,
      @Nullable Long within,
      Map<Long, Set<String>> chosen,
      boolean apart,
      boolean stocked,
      Order order,
      int offset,
      int limit) {
    this(text, language, within, chosen, apart, stocked, order, offset, limit, OwnItems.NONE);
  }

  /** Variants together. */
  public Sought(
      @Nullable String text,
      String language,
      @Nullable Long within,
      Map<Long, Set<String>> chosen,
      Order order,
      int offset,
      int limit) {
    this(text, language, within, chosen, false, true, order, offset, limit);
  }

  /** All values of properties. */
  public Sought(
      String text, String language, @Nullable Long within, Order order, int offset, int limit) {
    this(text, language, within, Map.of(), false, true, order, offset, limit);
  }

  /** Whether more is asked for than words. */
  boolean isNarrowed() {
    return within != null || !chosen.isEmpty();
  }

  /** The same with all values of a property. */
  Sought without(Long property) {
    Map<Long, Set<String>> others = new HashMap<>(chosen);
    others.remove(property);
    return new Sought(text, language, within, others, apart, stocked, order, offset, limit, own);
  }

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

    /** The same behind what the one who asks calls so, on the first page. */
    public Found after(Sought sought) {
      List<Long> own = sought.own().all();
      if (own.isEmpty() || sought.offset() > 0) {
        return this;
      }
      return new Found(
          Stream.concat(own.stream(), ids.stream()).distinct().limit(sought.limit()).toList(),
          Math.max(total, own.size()));
    }
  }
}
