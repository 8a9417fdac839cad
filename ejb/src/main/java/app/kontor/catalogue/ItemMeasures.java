package app.kontor.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one base unit of an item weighs, in kilograms, and measures, in millimetres.
 *
 * @param weightKg not negative
 * @param lengthMm above zero, or null where nobody has measured
 */
public record ItemMeasures(
    BigDecimal weightKg,
    @Nullable BigDecimal lengthMm,
    @Nullable BigDecimal widthMm,
    @Nullable BigDecimal heightMm)
    implements Serializable {

  /** A weight alone. */
  public static ItemMeasures weighing(BigDecimal weightKg) {
    return new ItemMeasures(weightKg, null, null, null);
  }
}
