package app.kontor.catalogue.model;

import app.kontor.catalogue.ItemWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What belongs to an item in rows of its own, as it was read for many items at once.
 *
 * @param texts by language code
 * @param units other units it is sold in, each with how many base units it has
 * @param places ids of the categories it is found in besides the main one
 * @param values what it has of properties, by their ids
 * @param axes ids of the properties in which its variants differ, in their order
 */
public record ItemParts(
    Map<String, ItemWords> texts,
    Map<String, BigDecimal> units,
    Set<Long> places,
    Map<Long, String> values,
    List<Long> axes) {
  /** Of an item that has none. */
  public static final ItemParts NONE =
      new ItemParts(Map.of(), Map.of(), Set.of(), Map.of(), List.of());

  public ItemParts {
    texts = Map.copyOf(texts);
    units = Map.copyOf(units);
    places = Set.copyOf(places);
    values = Map.copyOf(values);
    axes = List.copyOf(axes);
  }
}
