package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which line of a basket or list: an item has one in each unit it is wanted in.
 *
 * @param unit as it is kept with the line; null for the base unit
 */
public record LineKey(ItemNumber item, @Nullable UnitCode unit) implements Serializable {

  /** The line in the base unit. */
  public static LineKey of(ItemNumber item) {
    return new LineKey(item, null);
  }

  /** As fields of a form and refusals name it: the number, and the unit behind a bar. */
  @Override
  public String toString() {
    return unit == null ? item.value() : item.value() + "|" + unit.code();
  }
}
