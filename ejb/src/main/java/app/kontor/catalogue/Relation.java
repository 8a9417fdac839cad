package app.kontor.catalogue;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.math.BigDecimal;

/**
 * An item names another.
 *
 * @param item the one that names
 * @param related the one that is named
 * @param place among the item's others of the kind, from 1; 0 for behind those that are there, or
 *     where it is already
 */
public record Relation(ItemNumber item, RelationKind kind, ItemNumber related, int place) {

  /** One that is named behind those that are there. */
  public static Relation last(ItemNumber item, RelationKind kind, ItemNumber related) {
    return new Relation(item, kind, related, 0);
  }

  /**
   * Refuses places that there are not.
   *
   * @throws InvalidInput at {@code place}
   */
  public void check() {
    NumberRange.PLACE.check("place", BigDecimal.valueOf(place));
  }
}
