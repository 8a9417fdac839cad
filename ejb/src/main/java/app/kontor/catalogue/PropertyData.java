package app.kontor.catalogue;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that staff keep of a property.
 *
 * @param code kept as it is once the property exists, because addresses and files name it
 * @param version as it was read, {@link #NEW} for one that is to be added
 * @param kind kept as it is once the property exists
 * @param unit sign of the unit of a number; empty for none and for other kinds
 * @param facet whether buyers narrow lists by it
 * @param place among the others, from 0
 * @param names by language code, one at least
 * @param choices of a list, in their order; empty for other kinds
 */
public record PropertyData(
    String code,
    long version,
    PropertyKind kind,
    String unit,
    boolean facet,
    int place,
    Map<String, String> names,
    List<PropertyChoice> choices)
    implements Serializable {
  /** The version of a property that is not there yet. */
  public static final long NEW = -1;

  public PropertyData {
    names = Collections.unmodifiableMap(new TreeMap<>(names));
    choices = List.copyOf(choices);
  }

  /** The same as it is kept: without blanks nobody meant and names nobody gave. */
  public PropertyData normalised() {
    return new PropertyData(
        ItemData.line(code).toLowerCase(Locale.ROOT),
        version,
        kind,
        kind == PropertyKind.NUMBER ? ItemData.line(unit) : "",
        facet,
        place,
        named(names),
        kind == PropertyKind.LIST
            ? choices.stream().map(PropertyData::normalised).filter(PropertyData::isSaid).toList()
            : List.of());
  }

  private static PropertyChoice normalised(PropertyChoice choice) {
    return new PropertyChoice(
        ItemData.line(choice.code()).toLowerCase(Locale.ROOT), named(choice.names()));
  }

  private static boolean isSaid(PropertyChoice choice) {
    return !choice.code().isEmpty() || !choice.names().isEmpty();
  }

  private static Map<String, String> named(Map<String, String> names) {
    Map<String, String> kept = new TreeMap<>();
    names.forEach(
        (language, name) -> {
          String line = ItemData.line(name);
          if (!line.isEmpty()) {
            kept.put(language, line);
          }
        });
    return kept;
  }
}
