package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFormulaTest {

  @ParameterizedTest
  @CsvSource({
    // amount, per cent, rate, step, direction, price
    "10, -12, , 0.01, NEAREST, 8.80",
    "10.03, -12.5, , 0.05, NEAREST, 8.80",
    "10.03, -12.5, , 0.05, DOWN, 8.75",
    "10.03, -12.5, , 0.05, UP, 8.80",
    "0.125, 0, , 0.01, NEAREST, 0.13",
    "10, 0, 4.2531, 0.01, NEAREST, 42.53",
    "10, 5, 4.2531, 0.01, UP, 44.66",
    "7, 0, , 0.3, NEAREST, 6.9",
    "0, 50, 4, 0.01, UP, 0",
    // what would become nothing is on request, and so is what is too much for a price
    "0.004, 0, , 0.01, NEAREST,",
    "10, -100, , 0.01, NEAREST,",
    "9999999999999, 1000, , 1, NEAREST,"
  })
  void a_price_follows_by_factor_rate_step_and_direction(
      BigDecimal amount,
      BigDecimal percent,
      @Nullable BigDecimal rate,
      BigDecimal step,
      RoundingDirection direction,
      @Nullable BigDecimal price) {
    PriceFormula formula = new PriceFormula("BASE", percent, rate, step, direction);
    if (price == null) {
      assertThat(formula.price(amount)).isEmpty();
    } else {
      assertThat(formula.price(amount).orElseThrow()).isEqualByComparingTo(price);
    }
  }
}
