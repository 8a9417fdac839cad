package app.kontor.catalogue;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an item belongs to others that are the same but for a few properties.
 *
 * @param family the item that stands for it and its like in lists, or null
 * @param axes codes of the one to three properties in which the variants of a family differ, in
 *     their order; empty for all other items
 */
public record ItemKin(@Nullable ItemNumber family, List<String> axes) implements Serializable {
  /** Of an item that stands for itself alone. */
  public static final ItemKin NONE = new ItemKin(null, List.of());

  /** Most properties in which variants differ. */
  public static final int MOST_AXES = 3;

  /** Most variants of a family: what a person looks over in one table. */
  public static final int MOST_VARIANTS = 500;

  public ItemKin {
    axes = List.copyOf(axes);
  }

  /** A variant's. */
  public static ItemKin of(ItemNumber family) {
    return new ItemKin(family, List.of());
  }

  /** A family's whose variants differ in these properties. */
  public static ItemKin by(List<String> axes) {
    return new ItemKin(null, axes);
  }

  /** The same as it is kept: without blanks nobody meant, an axis named once. */
  ItemKin normalised() {
    return new ItemKin(
        family == null || family.value().isBlank()
            ? null
            : new ItemNumber(ItemData.line(family.value())),
        axes.stream().map(ItemData::line).filter(axis -> !axis.isEmpty()).distinct().toList());
  }
}
