package app.kontor.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property by which what was found can be narrowed.
 *
 * @param values those that some of what was found have, in the property's order, and those chosen
 * @param bounds of a number, between which something is found; null for other kinds
 */
public record Facet(Property property, List<Value> values, @Nullable Bounds bounds)
    implements Serializable {

  /**
   * Between what numbers something is found, and what is asked for.
   *
   * @param chosen null for all
   */
  public record Bounds(BigDecimal least, BigDecimal most, @Nullable NumberSpan chosen)
      implements Serializable {}

  /**
   * A value and how many have it among what the other properties leave.
   *
   * @param value as it is kept
   * @param chosen whether the query asks for it
   */
  public record Value(String value, int count, boolean chosen) implements Serializable {}

  public Facet {
    values = List.copyOf(values);
  }

  /** Whether one of the values, or a span of them, is chosen. */
  public boolean isChosen() {
    return values.stream().anyMatch(Value::chosen) || (bounds != null && bounds.chosen() != null);
  }
}
