package app.kontor.catalogue;

import java.io.Serializable;

/**
 * What pictures are of: an item or a category.
 *
 * @param number of the item in any spelling that means one, or the category's code
 */
public record PictureOwner(Kind kind, String number) implements Serializable {
  /** What can have pictures. */
  public enum Kind {
    ITEM,
    CATEGORY
  }

  /** An item's. */
  public static PictureOwner item(ItemNumber number) {
    return new PictureOwner(Kind.ITEM, number.value());
  }

  /** A category's. */
  public static PictureOwner category(String code) {
    return new PictureOwner(Kind.CATEGORY, code);
  }

  @Override
  public String toString() {
    return number;
  }
}
