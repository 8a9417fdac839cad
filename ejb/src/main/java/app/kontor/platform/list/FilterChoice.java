package app.kontor.platform.list;

import java.util.Collection;
import java.util.List;

/**
 * One choice of a filter's field.
 *
 * @param value what stands in the address
 * @param label what is read: a constant, a {@link Phrase}, or the text itself
 */
public record FilterChoice(String value, Object label) {

  /** A constant, called by its word. */
  public static FilterChoice of(Enum<?> constant) {
    return new FilterChoice(constant.name(), constant);
  }

  /** Constants in their order. */
  public static List<FilterChoice> of(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(FilterChoice::of).toList();
  }
}
