package app.kontor.ordering.model;

import app.kontor.ordering.ShoppingLists;
import app.kontor.platform.failure.InvalidInput;

/**
 * What a buyer notes at a line of a list or basket.
 *
 * @param text one line; empty for none
 */
public record LineNote(String text) {

  /** A note as it was typed: lines and runs of blanks become one blank. */
  public static LineNote of(String typed) {
    return new LineNote(typed.strip().replaceAll("[\\s\\p{Z}]+", " "));
  }

  /**
   * Refuses one that is too long.
   *
   * @throws InvalidInput TOO_LONG at {@code note}
   */
  public LineNote checked() {
    if (text.length() > ShoppingLists.MAX_NOTE) {
      throw new InvalidInput("note", "TOO_LONG", ShoppingLists.MAX_NOTE);
    }
    return this;
  }

  /**
   * Both, one after the other; what is said already is not said twice. Cut where it is too long.
   */
  public LineNote and(String more) {
    LineNote other = of(more);
    if (other.text.isEmpty() || text.contains(other.text)) {
      return this;
    }
    String both = text.isEmpty() ? other.text : text + "; " + other.text;
    return new LineNote(both.substring(0, Math.min(both.length(), ShoppingLists.MAX_NOTE)));
  }
}
