package app.kontor.catalogue;

import java.io.Serializable;

/**
 * What an item is called and said to be in one language.
 *
 * @param name one line
 * @param summary some lines of plain text for lists, may be empty
 * @param description HTML as {@link RichText#clean} leaves it, may be empty; plain text is taken,
 *     too
 */
public record ItemWords(String name, String summary, String description) implements Serializable {

  /** The same as it is kept. */
  ItemWords normalised() {
    return new ItemWords(ItemData.line(name), summary.strip(), RichText.clean(description));
  }

  /** Whether nothing is said. */
  boolean isEmpty() {
    return name.isBlank() && summary.isBlank() && description.isBlank();
  }
}
