package app.kontor.catalogue;

import java.io.Serializable;

/**
 * What a category is called in one language.
 *
 * @param name short, for menus
 * @param longName for the head of its page; empty for the short one
 * @param metaDescription what search engines are told of it, plain text, may be empty
 */
public record CategoryWords(String name, String longName, String metaDescription)
    implements Serializable {

  /** A name alone. */
  public static CategoryWords named(String name) {
    return new CategoryWords(name, "", "");
  }

  /** The same as it is kept. */
  CategoryWords normalised() {
    return new CategoryWords(
        ItemData.line(name), ItemData.line(longName), ItemData.line(metaDescription));
  }

  /** Whether nothing is said. */
  boolean isEmpty() {
    return name.isBlank() && longName.isBlank() && metaDescription.isBlank();
  }
}
