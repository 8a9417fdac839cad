package app.kontor.pricing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the prices of a derived list follow from those of another one. Nothing is copied: the formula
 * is worked out when a price is asked for.
 *
 * @param source code of the list whose prices it begins with
 * @param percent by which they are raised, or lowered if negative; -100 at least
 * @param rate how much of the list's currency one unit of the source's currency is, if the
 *     currencies differ; null if they do not
 * @param step a computed price is a multiple of it, above zero: 0.05 for five cents
 */
public record PriceFormula(
    String source,
    BigDecimal percent,
    @Nullable BigDecimal rate,
    BigDecimal step,
    RoundingDirection rounding)
    implements Serializable {

  /**
   * The price that follows from an amount of the source, for the same base quantity.
   *
   * @param amount not negative
   * @return nothing where a price above zero would come out as nothing at all, or as more than a
   *     price may be: that is on request. What is expressly free stays free.
   */
  public Optional<BigDecimal> price(BigDecimal amount) {
    return price(amount, multiplier());
  }

  /**
   * As {@link #price(BigDecimal)} for many amounts.
   *
   * @param multiplier {@link #multiplier}
   */
  public Optional<BigDecimal> price(BigDecimal amount, BigDecimal multiplier) {
    BigDecimal exact = amount.multiply(multiplier);
    // most steps are one of the last decimal, for which nothing has to be divided
    BigDecimal rounded =
        step.unscaledValue().equals(BigInteger.ONE)
            ? exact.setScale(step.scale(), rounding.mode())
            : exact.divide(step, 0, rounding.mode()).multiply(step);
    boolean vanished = rounded.signum() == 0 && amount.signum() > 0;
    return vanished || PriceListRules.fault(rounded).isPresent()
        ? Optional.empty()
        : Optional.of(rounded);
  }

  /** The same before it is rounded. */
  public BigDecimal exact(BigDecimal amount) {
    return amount.multiply(multiplier());
  }

  /** By what a price is multiplied before it is rounded. */
  public BigDecimal multiplier() {
    return rate == null ? factor() : factor().multiply(rate);
  }

  /** By what a price is multiplied before it is converted: 0.88 for -12 per cent. */
  public BigDecimal factor() {
    return BigDecimal.ONE.add(percent.movePointLeft(2));
  }
}
