package app.kontor.measure;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A unit an item is sold in beside the one it is counted in. It is sold whole: nobody orders half a
 * box.
 *
 * @param unit UN/ECE Recommendation 20 or 21
 * @param factor how many base units one of it has, above zero, at most six decimals
 */
public record SalesUnit(UnitCode unit, BigDecimal factor) implements Serializable {
  public SalesUnit {
    factor = factor.stripTrailingZeros();
    if (factor.scale() < 0) {
      factor = factor.setScale(0, RoundingMode.UNNECESSARY);
    }
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("factor must be positive: " + factor);
    }
  }

  /** So many of this unit in base units; more decimals than a quantity has are cut off. */
  public Quantity inBase(BigDecimal number, UnitCode base) {
    BigDecimal exact = number.multiply(factor);
    return Quantity.of(exact.scale() > 6 ? exact.setScale(6, RoundingMode.DOWN) : exact, base);
  }

  /** A quantity in base units in this unit, or nothing if it is no whole number of them. */
  public Optional<Quantity> of(Quantity base) {
    BigDecimal[] parts = base.value().divideAndRemainder(factor);
    return parts[1].signum() == 0 ? Optional.of(Quantity.of(parts[0], unit)) : Optional.empty();
  }
}
