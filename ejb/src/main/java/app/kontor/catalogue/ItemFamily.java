package app.kontor.catalogue;

import app.kontor.measure.Quantity;
import java.io.Serializable;
import java.util.List;

/**
 * A family with the variants that are sold, in the language asked for.
 *
 * @param axes the properties in which they differ, in their order
 * @param variants in the order of their numbers
 */
public record ItemFamily(Item item, List<Axis> axes, List<Variant> variants)
    implements Serializable {
  public ItemFamily {
    axes = List.copyOf(axes);
    variants = List.copyOf(variants);
  }

  /**
   * A property in which they differ.
   *
   * @param values that variants have, sizes by their size, those of a list as the list has them
   */
  public record Axis(Property property, List<String> values) implements Serializable {
    public Axis {
      values = List.copyOf(values);
    }
  }

  /**
   * An item of the family.
   *
   * @param values one of each axis, in their order
   */
  public record Variant(Item item, List<String> values) implements Serializable {
    public Variant {
      values = List.copyOf(values);
    }
  }

  /**
   * A variant as far as its price is asked for.
   *
   * @param minimum the least that is ordered
   */
  public record Least(long itemId, Quantity minimum) implements Serializable {}
}
