package app.kontor.catalogue;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the item page shows of the item itself.
 *
 * @param text description in plain text, paragraphs separated by a blank line
 * @param maker brand or maker, or null
 * @param path names and codes of the categories from the root
 */
public record ItemDetail(Item item, String text, @Nullable String maker, List<Category> path)
    implements Serializable {
  public ItemDetail {
    path = List.copyOf(path);
  }
}
