package app.kontor.catalogue.internal.search;

import java.util.Map;

/**
 * How many items are found in each category.
 *
 * @param byCategory by the id of their main category; those without one by 0
 * @param further by the ids of others in which they are found, and of those above
 */
record CategoryCounts(Map<Long, Integer> byCategory, Map<Long, Integer> further) {
  static final CategoryCounts NONE = new CategoryCounts(Map.of(), Map.of());

  CategoryCounts {
    byCategory = Map.copyOf(byCategory);
    further = Map.copyOf(further);
  }
}
