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
 * @param makerNumber the maker's own number, or null
 * @param path its category and those above, from the top
 * @param further other categories in which it is found and those above them, without those of the
 *     path
 * @param texts by language code
 * @param values what it has of properties, by their ids
 * @param family of which it is a variant, or null
 */
public record SearchedItem(
    long id,
    String revision,
    String number,
    @Nullable String gtin,
    @Nullable String maker,
    @Nullable String makerNumber,
    List<Place> path,
    List<Place> further,
    Map<String, Text> texts,
    Map<Long, String> values,
    @Nullable Family family) {

  /** A category, named by language code. */
  public record Place(long id, Map<String, String> names) {
    public Place {
      names = Map.copyOf(names);
    }
  }

  /**
   * A family, found by its number; its words are among those of its variants.
   *
   * @param id of the item that stands for it
   */
  public record Family(long id, String number) {}

  /** What it is called and said to be. */
  public record Text(String name, String description) {}

  public SearchedItem {
    path = List.copyOf(path);
    further = List.copyOf(further);
    texts = Map.copyOf(texts);
    values = Map.copyOf(values);
  }

  /** An item that is no variant. */
  public SearchedItem(
      long id,
      String revision,
      String number,
      @Nullable String gtin,
      @Nullable String maker,
      @Nullable String makerNumber,
      List<Place> path,
      List<Place> further,
      Map<String, Text> texts,
      Map<Long, String> values) {
    this(id, revision, number, gtin, maker, makerNumber, path, further, texts, values, null);
  }

  /** An item in one category, without a maker's number and properties. */
  public SearchedItem(
      long id,
      String revision,
      String number,
      @Nullable String gtin,
      @Nullable String maker,
      List<Place> path,
      Map<String, Text> texts) {
    this(id, revision, number, gtin, maker, null, path, List.of(), texts, Map.of());
  }
}
