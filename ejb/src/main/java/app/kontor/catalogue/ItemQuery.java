package app.kontor.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer looks for.
 *
 * @param text words of name, description, article number or EAN; empty for all
 * @param categoryCode this category and below, or null for all
 * @param order RELEVANCE, NAME or NUMBER
 * @param chosen values by the codes of their properties, as they are kept: one of each property's;
 *     of numbers also {@link NumberSpan}s
 * @param apart whether variants stand for themselves and not together as their family
 */
public record ItemQuery(
    String text,
    @Nullable String categoryCode,
    Order order,
    Map<String, Set<String>> chosen,
    boolean apart) {
  public ItemQuery {
    Map<String, Set<String>> some = new HashMap<>();
    chosen.forEach(
        (code, values) -> {
          if (!values.isEmpty()) {
            some.put(code, Set.copyOf(values));
          }
        });
    chosen = Map.copyOf(some);
  }

  /** Variants together. */
  public ItemQuery(
      String text, @Nullable String categoryCode, Order order, Map<String, Set<String>> chosen) {
    this(text, categoryCode, order, chosen, false);
  }

  /** All values of properties. */
  public ItemQuery(String text, @Nullable String categoryCode, Order order) {
    this(text, categoryCode, order, Map.of());
  }

  /** How the result is sorted. */
  public enum Order {
    RELEVANCE,
    NAME,
    NUMBER
  }

  /** The same, narrowed to values of properties. */
  public ItemQuery narrowed(Map<String, Set<String>> values) {
    return new ItemQuery(text, categoryCode, order, values, apart);
  }

  /** The same with each variant for itself, for lists of what is sold. */
  public ItemQuery eachVariant() {
    return new ItemQuery(text, categoryCode, order, chosen, true);
  }
}
