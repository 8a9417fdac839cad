package app.kontor.catalogue;

import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an item is counted in and how much of it can be ordered. All quantities are in the base
 * unit.
 *
 * @param unit the base unit; prices and stock stand on it, so it never changes
 * @param packaging whatever is ordered is a multiple of this, above zero
 * @param minimum the least that is ordered, a multiple of the packaging; null for one packaging
 * @param carton in a shipping carton, or null
 * @param sold other units it is sold in, by code, each with how many base units it has
 */
public record ItemUnits(
    UnitCode unit,
    BigDecimal packaging,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal carton,
    Map<String, BigDecimal> sold)
    implements Serializable {
  public ItemUnits {
    sold = java.util.Collections.unmodifiableMap(new TreeMap<>(sold));
  }

  /** Ordered by a packaging and in the base unit alone. */
  public static ItemUnits by(UnitCode unit, BigDecimal packaging) {
    return new ItemUnits(unit, packaging, null, null, Map.of());
  }
}
