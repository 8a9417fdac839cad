package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With which prices a list begins that copies another. */
class CopiedPriceTest {

  private static NewPriceList raisedBy(BigDecimal percent, PriceRounding rounding) {
    return new NewPriceList(
        "key",
        "NEXT-YEAR",
        "Next year",
        "PLN",
        false,
        LocalDate.of(2027, 1, 1),
        null,
        "THIS-YEAR",
        percent,
        rounding);
  }

  @ParameterizedTest
  @CsvSource({
    // a change of nothing still rounds
    "12.345678, 0, SIX_DECIMALS, 12.345678",
    "12.345678, 0, FOUR_DECIMALS, 12.3457",
    "12.345678, 0, CENT, 12.35",
    "12.345678, 0, FIVE_CENTS, 12.35",
    "12.345678, 0, TEN_CENTS, 12.30",
    "12.345678, 0, WHOLE, 12",
    // up and down
    "19.99, 3.5, CENT, 20.69",
    "19.99, 3.5, FIVE_CENTS, 20.70",
    "19.99, 3.5, WHOLE, 21",
    "19.99, -3.5, CENT, 19.29",
    "19.99, -3.5, TEN_CENTS, 19.30",
    "19.99, 0.000001, SIX_DECIMALS, 19.99",
    "99.99, 1000, CENT, 1099.89",
    // a half goes up
    "0.005, 0, CENT, 0.01",
    "0.025, 0, FIVE_CENTS, 0.05",
    "0.05, 0, TEN_CENTS, 0.10",
    "0.5, 0, WHOLE, 1",
    "2.5, 0, WHOLE, 3",
    "10, -95, WHOLE, 1",
    // less than half a step is nothing
    "0.004999, 0, CENT, 0",
    "0.49, 0, WHOLE, 0",
    "0.02, -50, FIVE_CENTS, 0",
    // everything off, and nothing to raise
    "999999.99, -100, SIX_DECIMALS, 0",
    "0, 25, CENT, 0"
  })
  void a_price_is_changed_by_the_percentage_and_rounded_once(
      BigDecimal amount, BigDecimal percent, PriceRounding rounding, BigDecimal expected) {
    assertThat(raisedBy(percent, rounding).copied(amount)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "9999999999999.999999, 0.000001, SIX_DECIMALS",
    "9999999999999.999999, 0, WHOLE",
    "9999999999999.99, 0.01, CENT",
    "5000000000000, 100, FIVE_CENTS",
    "909090909091, 1000, CENT"
  })
  void what_would_become_too_high_is_refused_at_the_percentage(
      BigDecimal amount, BigDecimal percent, PriceRounding rounding) {
    NewPriceList list = raisedBy(percent, rounding);
    assertThatThrownBy(() -> list.copied(amount))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("percent");
              assertThat(refusal.code()).isEqualTo("PRICE_TOO_HIGH");
            });
  }

  @Test
  void the_highest_price_there_is_can_be_copied_as_it_is() {
    BigDecimal highest = new BigDecimal("9999999999999.999999");
    assertThat(raisedBy(BigDecimal.ZERO, PriceRounding.SIX_DECIMALS).copied(highest))
        .isEqualByComparingTo(highest);
  }

  @ParameterizedTest
  @EnumSource
  void a_copy_of_a_copy_without_change_stays_as_it_is(PriceRounding rounding) {
    Random random = new Random(20261127);
    NewPriceList raised = raisedBy(new BigDecimal("7.5"), rounding);
    NewPriceList same = raisedBy(BigDecimal.ZERO, rounding);
    for (int round = 0; round < 500; round++) {
      BigDecimal once = raised.copied(BigDecimal.valueOf(random.nextInt(1_000_000_000), 6));
      assertThat(same.copied(once)).isEqualByComparingTo(once);
    }
  }

  @ParameterizedTest
  @EnumSource
  void more_per_cent_never_gives_a_lower_price(PriceRounding rounding) {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000_000), 6);
      BigDecimal less = BigDecimal.valueOf(random.nextInt(1_000_000) - 100_000, 3);
      BigDecimal more = less.add(BigDecimal.valueOf(random.nextInt(100_000), 3));
      assertThat(raisedBy(more, rounding).copied(amount))
          .as("%s by %s and %s", amount, less, more)
          .isGreaterThanOrEqualTo(raisedBy(less, rounding).copied(amount));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SIX_DECIMALS, 0.000001",
    "FOUR_DECIMALS, 0.0001",
    "CENT, 0.01",
    "FIVE_CENTS, 0.05",
    "TEN_CENTS, 0.1",
    "WHOLE, 1"
  })
  void every_copied_price_is_a_multiple_of_the_step_and_half_a_step_off_at_most(
      PriceRounding rounding, BigDecimal step) {
    Random random = new Random(5);
    for (int round = 0; round < 1_000; round++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000_000), 6);
      BigDecimal percent = BigDecimal.valueOf(random.nextInt(400_000) - 100_000, 3);
      BigDecimal copied = raisedBy(percent, rounding).copied(amount);
      BigDecimal exact = amount.multiply(BigDecimal.ONE.add(percent.movePointLeft(2)));
      assertThat(copied.remainder(step)).as("%s by %s", amount, percent).isZero();
      assertThat(copied.subtract(exact).abs().multiply(BigDecimal.valueOf(2)))
          .as("%s by %s", amount, percent)
          .isLessThanOrEqualTo(step);
    }
  }
}
