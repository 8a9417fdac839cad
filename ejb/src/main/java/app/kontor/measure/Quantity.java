package app.kontor.measure;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * So many of a unit, at up to six decimals (the limit of FA(3) P_8B). Different units never mix.
 * Equal quantities are equal whatever trailing zeros they came with.
 *
 * @param value any sign
 * @param unit what is counted
 */
public record Quantity(BigDecimal value, UnitCode unit)
    implements Comparable<Quantity>, Serializable {
  private static final int MAX_SCALE = 6;

  public Quantity {
    Objects.requireNonNull(unit, "unit");
    value = value.stripTrailingZeros();
    if (value.scale() > MAX_SCALE) {
      throw new IllegalArgumentException("more than six decimals: " + value.toPlainString());
    }
    if (value.scale() < 0) {
      value = value.setScale(0, RoundingMode.UNNECESSARY);
    }
  }

  public static Quantity of(long value, UnitCode unit) {
    return new Quantity(BigDecimal.valueOf(value), unit);
  }

  public static Quantity of(BigDecimal value, UnitCode unit) {
    return new Quantity(value, unit);
  }

  public static Quantity pieces(long value) {
    return of(value, UnitCode.PIECE);
  }

  public static Quantity zero(UnitCode unit) {
    return of(0, unit);
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value.add(same(other).value), unit);
  }

  public Quantity minus(Quantity other) {
    return new Quantity(value.subtract(same(other).value), unit);
  }

  public Quantity negated() {
    return new Quantity(value.negate(), unit);
  }

  public Quantity min(Quantity other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  public boolean isPositive() {
    return value.signum() > 0;
  }

  public boolean isNegative() {
    return value.signum() < 0;
  }

  /** Whether this is a whole number of {@code step}s. */
  public boolean isMultipleOf(Quantity step) {
    return value.remainder(same(step).value).signum() == 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(same(other).value);
  }

  /** Plain value and unit code, {@code "12.5 KGM"}. */
  @Override
  public String toString() {
    return value.toPlainString() + " " + unit;
  }

  private Quantity same(Quantity other) {
    if (!unit.equals(other.unit)) {
      throw new IllegalArgumentException("expected " + unit + " but found " + other.unit);
    }
    return other;
  }
}
