package app.kontor.stock.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** How many bundles stock makes up: whole ones, as many as there is enough of every part for. */
public final class BundleSets {
  private BundleSets() {}

  /**
   * Whole bundles, never negative; none of a bundle without parts.
   *
   * @param parts what one bundle has of items, above zero
   * @param stock what is there of items; of those it does not name there is nothing
   */
  public static BigDecimal of(Map<Long, BigDecimal> parts, Map<Long, BigDecimal> stock) {
    return parts.entrySet().stream()
        .map(part -> of(part.getValue(), stock.getOrDefault(part.getKey(), BigDecimal.ZERO)))
        .min(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  /** For how many bundles there is enough of one part. */
  static BigDecimal of(BigDecimal perBundle, BigDecimal there) {
    return there.signum() <= 0 ? BigDecimal.ZERO : there.divide(perBundle, 0, RoundingMode.DOWN);
  }
}
