package app.kontor.catalogue;

import java.io.Serializable;

/**
 * What an item has of a property.
 *
 * @param value as it is kept: words, a plain number, the code of a list's value, true or false
 */
public record PropertyValue(Property property, String value) implements Serializable {
  /** What readers see of it; see {@link Property#shown}. */
  public Object shown() {
    return property.shown(value);
  }
}
