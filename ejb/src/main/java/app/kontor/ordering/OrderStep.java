package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.measure.SalesUnit;
import app.kontor.platform.number.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * In which numbers of a unit an item is ordered. Minimum and multiple stand on the base unit; of
 * another unit whole numbers are ordered that are a multiple of the packaging and no less than the
 * minimum in base units.
 *
 * @param step whatever is ordered is a multiple of this, in the unit
 * @param least the least that is ordered, in the unit
 * @param most the most that is ordered, in the unit
 */
public record OrderStep(BigDecimal step, BigDecimal least, BigDecimal most)
    implements Serializable {
  private static final int DECIMALS = 6;

  /**
   * @param soldIn null for the base unit
   */
  public static OrderStep of(Item item, @Nullable SalesUnit soldIn) {
    BigDecimal packaging = item.packaging().value();
    BigDecimal minimum = item.minimum().value();
    if (soldIn == null) {
      return new OrderStep(packaging, minimum, below(NumberRange.ORDERED.max(), packaging));
    }
    BigDecimal step = whole(packaging, soldIn.factor());
    BigDecimal each = step.multiply(soldIn.factor());
    return new OrderStep(
        step,
        minimum.divide(each, 0, RoundingMode.UP).max(BigDecimal.ONE).multiply(step),
        below(NumberRange.ORDERED.max(), each).divide(soldIn.factor(), 0, RoundingMode.DOWN));
  }

  /** Whether so many can be ordered. */
  public boolean fits(BigDecimal number) {
    return number.signum() > 0 && number.remainder(step).signum() == 0;
  }

  /** The nearest number below that is a multiple and can be ordered. */
  public BigDecimal lower(BigDecimal number) {
    return below(number, step).min(most.subtract(step)).max(least);
  }

  /** The next one after {@link #lower}. */
  public BigDecimal upper(BigDecimal number) {
    BigDecimal lower = lower(number);
    return lower.add(step).min(most).max(lower);
  }

  /** The least number of units that makes whole packagings. */
  private static BigDecimal whole(BigDecimal packaging, BigDecimal factor) {
    BigInteger has = factor.movePointRight(DECIMALS).toBigIntegerExact();
    BigInteger pack = packaging.movePointRight(DECIMALS).toBigIntegerExact();
    return new BigDecimal(pack.divide(pack.gcd(has)));
  }

  private static BigDecimal below(BigDecimal quantity, BigDecimal step) {
    return quantity.divide(step, 0, RoundingMode.DOWN).multiply(step);
  }
}
