package app.kontor.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a buyer looks for.
 *
 * @param text words of name, description, article number or EAN; empty for all
 * @param categoryCode this category and below, or null for all
 * @param order RELEVANCE, NAME or NUMBER
 */
public record ItemQuery(String text, @Nullable String categoryCode, Order order) {
  /** How the result is sorted. */
  public enum Order {
    RELEVANCE,
    NAME,
    NUMBER
  }
}
