package app.kontor.catalogue.internal.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an item is searched.
 *
 * @param revision changes whenever the item or one of its texts does
 * @param gtin or null
 * @param maker or null
 * @param path its category and those above, from the top
 * @param texts by language code
 */
public record SearchedItem(
    long id,
    String revision,
    String number,
    @Nullable String gtin,
    @Nullable String maker,
    List<Place> path,
    Map<String, Text> texts) {

  /** A category, named by language code. */
  public record Place(long id, Map<String, String> names) {
    public Place {
      names = Map.copyOf(names);
    }
  }

  /** What it is called and said to be. */
  public record Text(String name, String description) {}

  public SearchedItem {
    path = List.copyOf(path);
    texts = Map.copyOf(texts);
  }
}
