package app.kontor.catalogue;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the item page shows of the item itself.
 *
 * @param words in the language asked for; the description is safe to be shown
 * @param trade without suppliers, which are the seller's own business
 * @param properties what it has of the seller's properties, in their order
 * @param pictures the main one first; none where there is no picture
 * @param documents those for the reader, by kind; others' languages where a kind has none in theirs
 * @param path names and codes of the categories from the root
 * @param replaces the number of the item that was asked for and is no longer sold, if this one is
 *     sold in its place
 * @param family the family of a variant, or null
 */
public record ItemDetail(
    Item item,
    ItemWords words,
    ItemTrade trade,
    ItemMeasures measures,
    ItemUnits units,
    List<PropertyValue> properties,
    List<ShownPicture> pictures,
    List<ItemDocument> documents,
    List<Category> path,
    @Nullable ItemNumber replaces,
    @Nullable ItemNumber family)
    implements Serializable {
  public ItemDetail {
    properties = List.copyOf(properties);
    pictures = List.copyOf(pictures);
    documents = List.copyOf(documents);
    path = List.copyOf(path);
  }

  /** The description in plain text, paragraphs separated by a blank line. */
  public String text() {
    return RichText.plain(words.description());
  }

  /** Brand or maker, or null. */
  public @Nullable String maker() {
    return trade.maker();
  }

  /** The same, shown in place of another. */
  public ItemDetail inPlaceOf(ItemNumber withdrawn) {
    return new ItemDetail(
        item,
        words,
        trade,
        measures,
        units,
        properties,
        pictures,
        documents,
        path,
        withdrawn,
        family);
  }
}
