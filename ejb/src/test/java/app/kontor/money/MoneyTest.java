package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final long SEED = 20_261_123L;
  private static final int ROUNDS = 2_000;
  private static final List<Currency> CURRENCIES =
      List.of(Currencies.of("PLN"), Currencies.of("EUR"), Currencies.of("JPY"));

  @Test
  void shares_add_up_to_the_amount_and_none_is_off_by_a_whole_minor_unit() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Money whole = anAmount(random);
      long[] weights = random.longs(1 + random.nextInt(9), 0, 1_000).toArray();
      weights[0]++;
      List<Money> shares = whole.allocate(weights);
      String sample = "seed %d, round %d: %s".formatted(SEED, round, whole);
      assertThat(Money.total(shares, whole.currency())).as(sample).isEqualTo(whole);
      BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
      for (int i = 0; i < weights.length; i++) {
        BigInteger exact = BigInteger.valueOf(whole.minorUnits() * weights[i]);
        BigInteger share = BigInteger.valueOf(shares.get(i).minorUnits()).multiply(sum);
        assertThat(share.subtract(exact).abs()).as(sample).isLessThan(sum);
      }
    }
  }

  @Test
  void the_remainder_goes_to_the_largest_remainders_and_earlier_parts_first() {
    assertThat(Money.of("0.05", "PLN").allocate(1, 1, 1))
        .containsExactly(Money.of("0.02", "PLN"), Money.of("0.02", "PLN"), Money.of("0.01", "PLN"));
    assertThat(Money.of("-0.05", "PLN").allocate(1, 0, 1))
        .containsExactly(
            Money.of("-0.03", "PLN"), Money.of("0.00", "PLN"), Money.of("-0.02", "PLN"));
  }

  @Test
  void weights_must_have_one_positive_and_no_negative() {
    Money amount = Money.of("1.00", "PLN");
    assertThatThrownBy(() -> amount.allocate(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> amount.allocate(2, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(amount::allocate).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void half_up_agrees_with_whole_number_arithmetic() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Money amount = anAmount(random);
      long thousandths = random.nextLong(-5_000, 5_000);
      Money product = amount.times(BigDecimal.valueOf(thousandths, 3), RoundingMode.HALF_UP);
      assertThat(product.minorUnits())
          .as("seed %d, round %d: %s x %d/1000", SEED, round, amount, thousandths)
          .isEqualTo(halfUp(amount.minorUnits() * thousandths, 1_000));
      long percent = random.nextLong(0, 100);
      assertThat(amount.percent(BigDecimal.valueOf(percent), RoundingMode.HALF_UP).minorUnits())
          .as("seed %d, round %d: %d %% of %s", SEED, round, percent, amount)
          .isEqualTo(halfUp(amount.minorUnits() * percent, 100));
    }
  }

  @Test
  void a_price_per_base_quantity_times_a_quantity_agrees_with_whole_number_arithmetic() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      long micros = random.nextLong(0, 10_000_000_000L);
      long base = random.nextLong(1, 1_001);
      long count = random.nextLong(-500, 500);
      UnitPrice price =
          new UnitPrice(BigDecimal.valueOf(micros, 6), CURRENCIES.get(0), Quantity.pieces(base));
      assertThat(price.times(Quantity.pieces(count), RoundingMode.HALF_UP).minorUnits())
          .as("seed %d, round %d: %s x %d", SEED, round, price, count)
          .isEqualTo(halfUp(micros * count, 10_000 * base));
    }
  }

  @Test
  void what_is_written_is_read_back_the_same() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Money amount = anAmount(random);
      assertThat(Money.parse(amount.toString())).isEqualTo(amount);
      assertThat(Money.ofMinor(amount.minorUnits(), amount.currency())).isEqualTo(amount);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PLN", "PLN12.50", "12.50 PLN", "PLN  1", "PLN 1,50", "PLN 1.005"})
  void another_shape_is_refused(String text) {
    assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @CsvSource({"0.005,PLN,0.01", "-0.005,PLN,-0.01", "0.0049,PLN,0.00", "1.5,JPY,2", "2.5,JPY,3"})
  void half_a_minor_unit_goes_away_from_zero(BigDecimal exact, String currency, String rounded) {
    assertThat(Money.rounded(exact, Currencies.of(currency), RoundingMode.HALF_UP))
        .isEqualTo(Money.of(rounded, currency));
  }

  @Test
  void a_third_of_a_cent_is_refused_unless_rounding_is_named() {
    assertThatThrownBy(() -> Money.of("0.003", "EUR")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void different_currencies_never_meet() {
    Money zloty = Money.of("1.00", "PLN");
    Money euro = Money.of("1.00", "EUR");
    assertThatThrownBy(() -> zloty.plus(euro)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> zloty.minus(euro)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> zloty.compareTo(euro)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> Money.total(List.of(zloty), euro.currency()))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void a_currency_without_minor_unit_is_refused() {
    assertThatThrownBy(() -> Money.of("1", "XAU")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_price_refuses_another_unit_a_seventh_decimal_and_a_negative_amount() {
    UnitPrice price = UnitPrice.of("1.00", "PLN", UnitCode.PIECE);
    assertThatThrownBy(() -> price.times(Quantity.of(1, UnitCode.KILOGRAM), RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UnitPrice.of("0.0000001", "PLN", UnitCode.PIECE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UnitPrice.of("-1", "PLN", UnitCode.PIECE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Money anAmount(Random random) {
    Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    return Money.ofMinor(random.nextLong(-100_000_000, 100_000_000), currency);
  }

  /** The quotient rounded half away from zero, in whole numbers only. */
  private static long halfUp(long dividend, long divisor) {
    long rounded = (2 * Math.abs(dividend) + divisor) / (2 * divisor);
    return dividend < 0 ? -rounded : rounded;
  }
}
