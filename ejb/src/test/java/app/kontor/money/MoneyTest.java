package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @Test
  void a_third_of_a_cent_is_refused_unless_rounding_is_named() {
    assertThatThrownBy(() -> Money.of("0.333", "EUR")).isInstanceOf(ArithmeticException.class);
    assertThat(Money.rounded(new BigDecimal("0.335"), Currencies.EUR, RoundingMode.HALF_UP))
        .isEqualTo(Money.of("0.34", "EUR"));
  }

  @Test
  void different_currencies_never_meet_in_a_sum() {
    assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "PLN")))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> Money.of("1", "EUR").compareTo(Money.of("1", "PLN")))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @ParameterizedTest
  @CsvSource({"12.50,PLN,PLN 12.50", "-0.01,EUR,EUR -0.01", "13,JPY,JPY 13", "1.234,KWD,KWD 1.234"})
  void text_and_back(String amount, String currency, String text) {
    Money money = Money.of(amount, currency);
    assertThat(money).hasToString(text);
    assertThat(Money.parse(text)).isEqualTo(money);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.50 PLN", "PLN", "PLN  1", "PLN 1.234", "XAU 1", ""})
  void other_texts_are_refused(String text) {
    assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void shares_always_add_up_and_differ_from_the_fair_part_by_less_than_a_minor_unit() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      Money whole = Money.ofMinor(random.nextInt(2_000_000) - 1_000_000, Currencies.PLN);
      long[] weights = new long[1 + random.nextInt(8)];
      long sum = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = random.nextInt(1000);
        sum += weights[i];
      }
      weights[0]++;
      sum++;
      List<Money> shares = whole.allocate(weights);
      assertThat(Money.total(shares, Currencies.PLN)).as("seed %d", seed).isEqualTo(whole);
      for (int i = 0; i < weights.length; i++) {
        BigInteger exact =
            BigInteger.valueOf(whole.minorUnits()).multiply(BigInteger.valueOf(weights[i]));
        BigInteger got =
            BigInteger.valueOf(shares.get(i).minorUnits()).multiply(BigInteger.valueOf(sum));
        assertThat(exact.subtract(got).abs()).isLessThan(BigInteger.valueOf(sum));
      }
    }
  }

  @Test
  void price_times_quantity_is_rounded_half_up_once() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      BigDecimal price = BigDecimal.valueOf(random.nextInt(10_000_000), 4);
      long quantity = 1 + random.nextInt(5_000);
      long base = 1 + random.nextInt(100);
      Money net =
          new UnitPrice(price, Currencies.EUR, Quantity.pieces(base))
              .times(Quantity.pieces(quantity), RoundingMode.HALF_UP);
      // oracle in integers: cents = floor((price4 * quantity * 2 + 100 * base) / (2 * 100 * base))
      BigInteger numerator =
          price
              .setScale(4, RoundingMode.UNNECESSARY)
              .unscaledValue()
              .multiply(BigInteger.valueOf(2 * quantity))
              .add(BigInteger.valueOf(100 * base));
      assertThat(BigInteger.valueOf(net.minorUnits()))
          .isEqualTo(numerator.divide(BigInteger.valueOf(200 * base)));
    }
  }

  @Test
  void a_price_per_piece_does_not_price_kilograms() {
    UnitPrice price = UnitPrice.of("1.25", "PLN", UnitCode.PIECE);
    assertThatThrownBy(() -> price.times(Quantity.of(1, UnitCode.KILOGRAM), RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void currencies_without_a_minor_unit_are_no_money() {
    assertThatThrownBy(() -> Money.zero(Currency.getInstance("XXX")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quantities_are_equal_whatever_zeros_they_came_with() {
    assertThat(Quantity.of(new BigDecimal("100.000"), UnitCode.PIECE))
        .isEqualTo(Quantity.pieces(100))
        .hasToString("100 C62");
    assertThat(Quantity.pieces(250).isMultipleOf(Quantity.pieces(100))).isFalse();
    assertThat(Quantity.pieces(300).isMultipleOf(Quantity.pieces(100))).isTrue();
  }
}
