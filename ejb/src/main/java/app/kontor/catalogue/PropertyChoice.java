package app.kontor.catalogue;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the values that items can have of a property.
 *
 * @param code as it is kept and stands in addresses and files
 * @param names by language code, one at least
 */
public record PropertyChoice(String code, Map<String, String> names) implements Serializable {
  public PropertyChoice {
    names = Collections.unmodifiableMap(new TreeMap<>(names));
  }
}
