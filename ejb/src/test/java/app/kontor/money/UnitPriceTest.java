package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The only bridge from a price to an amount: what a quantity costs, rounded once. */
class UnitPriceTest {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static UnitPrice per(String amount, String base) {
    return new UnitPrice(
        new BigDecimal(amount), Currencies.PLN, Quantity.of(new BigDecimal(base), UnitCode.PIECE));
  }

  @ParameterizedTest
  @CsvSource({
    "3.1250, 100, 1, 0.03",
    "3.1250, 100, 160, 5.00",
    "0.005, 1, 1, 0.01",
    "0.004999, 1, 1, 0.00",
    "0.004999, 1, 1000, 5.00",
    "10, 3, 1, 3.33",
    "10, 3, 3, 10.00",
    "0, 1, 1000000, 0.00",
    "12.50, 1, -2, -25.00",
    "999999.999999, 1, 1, 1000000.00"
  })
  void a_quantity_costs_its_part_of_the_base(
      String amount, String base, String quantity, String expected) {
    Quantity wanted = Quantity.of(new BigDecimal(quantity), UnitCode.PIECE);
    assertThat(per(amount, base).times(wanted, RoundingMode.HALF_UP))
        .isEqualTo(Money.of(expected, "PLN"));
  }

  @ParameterizedTest
  @CsvSource({"JPY, 13", "KWD, 12.500", "PLN, 12.50", "USD, 12.50"})
  void an_amount_has_the_decimals_of_its_currency(String code, String expected) {
    UnitPrice price = UnitPrice.of("12.5", code, UnitCode.KILOGRAM);
    Money one = price.times(Quantity.of(1, UnitCode.KILOGRAM), RoundingMode.HALF_UP);
    assertThat(one.amount().toPlainString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-0.01, 1", "1, 0", "1, -1", "0.0000001, 1"})
  void what_is_no_price_is_refused(String amount, String base) {
    assertThatThrownBy(() -> per(amount, base)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"1, 1.00", "1.5000, 1.50", "1.123456, 1.123456", "1E+3, 1000.00", "0, 0.00"})
  void zeros_behind_do_not_count_and_the_minor_unit_is_always_there(
      String amount, String expected) {
    UnitPrice price = per(amount, "1");
    assertThat(price.amount().toPlainString()).isEqualTo(expected);
    assertThat(price).isEqualTo(per(expected, "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XAU"})
  void a_price_is_in_money(String code) {
    Currency currency = Currency.getInstance(code);
    assertThatThrownBy(() -> UnitPrice.of(BigDecimal.ONE, currency, UnitCode.PIECE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void units_do_not_meet() {
    assertThatThrownBy(
            () -> per("1", "1").times(Quantity.of(1, UnitCode.PAIR), RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("C62")
        .hasMessageContaining("PR");
  }

  @ParameterizedTest
  @CsvSource({
    "100, -10, 90",
    "100, 12.5, 112.5",
    "0.000001, 50, 0.000002",
    "100, -100, 0",
    "33.333333, 0, 33.333333"
  })
  void a_change_is_kept_at_six_decimals(String amount, BigDecimal percent, BigDecimal expected) {
    UnitPrice changed = per(amount, "100").changedBy(percent, RoundingMode.HALF_UP);
    assertThat(changed.amount()).isEqualByComparingTo(expected);
    assertThat(changed.baseQuantity()).isEqualTo(Quantity.pieces(100));
  }

  @Test
  void more_than_everything_cannot_be_taken_off() {
    assertThatThrownBy(
            () -> per("1", "1").changedBy(new BigDecimal("-100.1"), RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_quantity_costs_is_off_the_exact_product_by_half_a_minor_unit_at_most() {
    long seed = 20261127;
    Random random = new Random(seed);
    BigDecimal half = new BigDecimal("0.005");
    for (int round = 0; round < 3_000; round++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000_000), 6);
      Quantity wanted =
          Quantity.of(BigDecimal.valueOf(random.nextInt(10_000_000), 3), UnitCode.PIECE);
      UnitPrice price = new UnitPrice(amount, Currencies.PLN, Quantity.pieces(100));
      BigDecimal exact = amount.multiply(wanted.value()).divide(HUNDRED);
      BigDecimal got = price.times(wanted, RoundingMode.HALF_UP).amount();
      assertThat(got.subtract(exact).abs())
          .as("seed %d, %s of %s", seed, wanted, price)
          .isLessThanOrEqualTo(half);
    }
  }

  @Test
  void more_never_costs_less() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      UnitPrice price =
          new UnitPrice(
              BigDecimal.valueOf(random.nextInt(1_000_000), 4),
              Currencies.EUR,
              Quantity.pieces(1 + random.nextInt(1_000)));
      int fewer = random.nextInt(10_000);
      int more = fewer + random.nextInt(10_000);
      for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.UP, RoundingMode.DOWN)) {
        assertThat(price.times(Quantity.pieces(more), mode))
            .as("seed %d, %d and %d of %s", seed, fewer, more, price)
            .isGreaterThanOrEqualTo(price.times(Quantity.pieces(fewer), mode));
      }
    }
  }
}
