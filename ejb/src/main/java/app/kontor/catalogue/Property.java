package app.kontor.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What items are told apart by, in the language asked for.
 *
 * @param code unique per seller, in addresses and files
 * @param unit sign of the unit of a number, such as {@code mm}; empty for none
 * @param facet whether buyers narrow lists by it
 * @param choices of a list, in their order; empty for other kinds
 */
public record Property(
    String code, PropertyKind kind, String unit, boolean facet, String name, List<Named> choices)
    implements Serializable {

  /** A value of a list with its name. */
  public record Named(String code, String name) implements Serializable {}

  public Property {
    choices = List.copyOf(choices);
  }

  /**
   * What readers see of a value: the name of a list's value, a number, yes or no as a truth value,
   * else the words.
   *
   * @param value as it is kept
   */
  public Object shown(String value) {
    return switch (kind) {
      case TEXT -> value;
      case NUMBER -> new BigDecimal(value);
      case YES_NO -> Boolean.valueOf(value);
      case LIST ->
          choices.stream()
              .filter(choice -> choice.code().equals(value))
              .map(Named::name)
              .findFirst()
              .orElse(value);
    };
  }
}
