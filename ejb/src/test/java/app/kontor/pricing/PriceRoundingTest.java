package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriceRoundingTest {

  @ParameterizedTest
  @CsvSource({
    "10, -12, CENT, 8.80",
    "0.125, 0, CENT, 0.13",
    "10.02, 0, FIVE_CENTS, 10.00",
    "10.025, 0, FIVE_CENTS, 10.05",
    "9.99, 5, TEN_CENTS, 10.50",
    "9.49, 0, WHOLE, 9",
    "1.23455, 0, FOUR_DECIMALS, 1.2346",
    "0.333333, 33.333333, SIX_DECIMALS, 0.444444",
    "7, -100, CENT, 0"
  })
  void a_price_becomes_the_nearest_multiple(
      BigDecimal amount, BigDecimal percent, PriceRounding rounding, BigDecimal expected) {
    assertThat(rounding.changed(amount, percent)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void prices_stay_in_their_order_and_never_fall_below_zero(PriceRounding rounding) {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      BigDecimal percent = BigDecimal.valueOf(random.nextInt(1_100_000) - 100_000, 3);
      BigDecimal one = BigDecimal.valueOf(random.nextLong(10_000_000_000L), 6);
      BigDecimal other = BigDecimal.valueOf(random.nextLong(10_000_000_000L), 6);
      BigDecimal low = rounding.changed(one.min(other), percent);
      BigDecimal high = rounding.changed(one.max(other), percent);
      assertThat(low).as("seed %d", seed).isLessThanOrEqualTo(high).isNotNegative();
      assertThat(PriceListRules.fault(low)).as("seed %d", seed).isEmpty();
      BigDecimal exact = one.multiply(BigDecimal.ONE.add(percent.movePointLeft(2)));
      BigDecimal off = rounding.changed(one, percent).subtract(exact).abs();
      assertThat(off).as("seed %d", seed).isLessThanOrEqualTo(BigDecimal.valueOf(5, 1));
    }
  }

  @Test
  void headings_are_known_in_three_languages_whatever_their_case_and_accents() {
    assertThat(PriceColumn.named("Od ilości").map(PriceHeading::column)).contains(PriceColumn.FROM);
    assertThat(PriceColumn.named("OD ILOSCI").map(PriceHeading::column)).contains(PriceColumn.FROM);
    assertThat(PriceColumn.named(" Artikelnummer ").map(PriceHeading::column))
        .contains(PriceColumn.NUMBER);
    assertThat(PriceColumn.named("Preis für").map(PriceHeading::column)).contains(PriceColumn.PER);
    assertThat(PriceColumn.named("Item_Number").map(PriceHeading::column))
        .contains(PriceColumn.NUMBER);
    assertThat(PriceColumn.named("Name").map(PriceHeading::column)).isEmpty();
  }
}
