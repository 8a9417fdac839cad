package app.kontor.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * To what a price changed by a percentage is rounded, commercially: a half goes up. Prices in their
 * order stay in it, and none becomes negative.
 */
public enum PriceRounding {
  SIX_DECIMALS("0.000001"),
  FOUR_DECIMALS("0.0001"),
  CENT("0.01"),
  FIVE_CENTS("0.05"),
  TEN_CENTS("0.10"),
  WHOLE("1");

  private final BigDecimal step;

  PriceRounding(String step) {
    this.step = new BigDecimal(step);
  }

  /**
   * The price raised by so many per cent, as the multiple of the step that is next to it.
   *
   * @param amount not negative
   * @param percent -100 at least
   */
  public BigDecimal changed(BigDecimal amount, BigDecimal percent) {
    BigDecimal exact = amount.multiply(BigDecimal.ONE.add(percent.movePointLeft(2)));
    return exact.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }
}
