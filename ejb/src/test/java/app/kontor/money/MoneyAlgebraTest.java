package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for any amounts: sums, order, shares, percentages, in currencies of 0 to 3 decimals.
 */
class MoneyAlgebraTest {
  private static final int ROUNDS = 2_000;
  private static final List<Currency> CURRENCIES =
      List.of(
          Currencies.PLN,
          Currencies.EUR,
          Currency.getInstance("JPY"),
          Currency.getInstance("HUF"),
          Currency.getInstance("KWD"));

  private final long seed = 20261127;
  private final Random random = new Random(seed);

  private Currency currency() {
    return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
  }

  private Money amount(Currency currency) {
    return Money.ofMinor(random.nextLong(-1_000_000_000L, 1_000_000_001L), currency);
  }

  @Test
  void sums_do_not_depend_on_order_or_grouping() {
    for (int round = 0; round < ROUNDS; round++) {
      Currency currency = currency();
      Money a = amount(currency);
      Money b = amount(currency);
      Money c = amount(currency);
      assertThat(a.plus(b)).as("seed %d", seed).isEqualTo(b.plus(a));
      assertThat(a.plus(b).plus(c)).as("seed %d", seed).isEqualTo(a.plus(b.plus(c)));
      assertThat(a.plus(b).minus(b)).as("seed %d", seed).isEqualTo(a);
      assertThat(a.minus(a)).as("seed %d", seed).isEqualTo(Money.zero(currency));
      assertThat(a.plus(a.negated()).isZero()).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void a_total_is_the_sum_in_any_order_and_zero_for_none() {
    for (int round = 0; round < 200; round++) {
      Currency currency = currency();
      List<Money> amounts = new ArrayList<>();
      long minor = 0;
      for (int n = random.nextInt(30); n > 0; n--) {
        Money one = amount(currency);
        amounts.add(one);
        minor += one.minorUnits();
      }
      Money total = Money.total(amounts, currency);
      Collections.shuffle(amounts, random);
      assertThat(Money.total(amounts, currency)).as("seed %d", seed).isEqualTo(total);
      assertThat(total).as("seed %d", seed).isEqualTo(Money.ofMinor(minor, currency));
    }
    assertThat(Money.total(List.of(), Currencies.EUR)).isEqualTo(Money.of("0.00", "EUR"));
  }

  @Test
  void a_total_is_in_the_currency_that_was_asked_for() {
    assertThatThrownBy(() -> Money.total(List.of(Money.of("1", "EUR")), Currencies.PLN))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("expected PLN but found EUR");
  }

  @Test
  void the_order_is_total_and_agrees_with_differences() {
    for (int round = 0; round < ROUNDS; round++) {
      Currency currency = currency();
      Money a = amount(currency);
      Money b = random.nextInt(5) == 0 ? a : amount(currency);
      int order = Integer.signum(a.compareTo(b));
      assertThat(order).isEqualTo(-Integer.signum(b.compareTo(a)));
      assertThat(order).isEqualTo(a.minus(b).amount().signum());
      assertThat(order == 0).isEqualTo(a.equals(b));
      assertThat(a.min(b).compareTo(a.max(b))).isLessThanOrEqualTo(0);
      assertThat(a.min(b).plus(a.max(b))).as("seed %d", seed).isEqualTo(a.plus(b));
    }
  }

  @Test
  void exactly_one_of_three_signs_holds() {
    for (int round = 0; round < ROUNDS; round++) {
      Money a = random.nextInt(10) == 0 ? Money.zero(currency()) : amount(currency());
      int held = 0;
      for (boolean sign : new boolean[] {a.isZero(), a.isPositive(), a.isNegative()}) {
        held += sign ? 1 : 0;
      }
      assertThat(held).isEqualTo(1);
      assertThat(a.abs().isNegative()).isFalse();
      assertThat(a.abs()).isEqualTo(a.negated().abs());
    }
  }

  @Test
  void text_and_minor_units_lead_back_to_the_amount() {
    for (int round = 0; round < ROUNDS; round++) {
      Currency currency = currency();
      Money a = amount(currency);
      assertThat(Money.parse(a.toString())).as("seed %d", seed).isEqualTo(a);
      assertThat(Money.ofMinor(a.minorUnits(), currency)).as("seed %d", seed).isEqualTo(a);
      assertThat(a.amount().scale()).isEqualTo(currency.getDefaultFractionDigits());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.004, 0.00, 0.01, 0.00",
    "0.005, 0.01, 0.01, 0.00",
    "-0.005, -0.01, -0.01, 0.00",
    "0.015, 0.02, 0.02, 0.01",
    "12.34, 12.34, 12.34, 12.34"
  })
  void rounding_is_what_is_named(BigDecimal exact, String halfUp, String up, String down) {
    assertThat(Money.rounded(exact, Currencies.EUR, RoundingMode.HALF_UP))
        .isEqualTo(Money.of(halfUp, "EUR"));
    assertThat(Money.rounded(exact, Currencies.EUR, RoundingMode.UP))
        .isEqualTo(Money.of(up, "EUR"));
    assertThat(Money.rounded(exact, Currencies.EUR, RoundingMode.DOWN))
        .isEqualTo(Money.of(down, "EUR"));
  }

  @Test
  void rounding_half_up_is_never_further_off_than_half_a_minor_unit() {
    for (int round = 0; round < ROUNDS; round++) {
      Currency currency = currency();
      BigDecimal exact = BigDecimal.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L), 6);
      Money rounded = Money.rounded(exact, currency, RoundingMode.HALF_UP);
      BigDecimal half = BigDecimal.valueOf(5, currency.getDefaultFractionDigits() + 1);
      assertThat(rounded.amount().subtract(exact).abs())
          .as("seed %d, %s in %s", seed, exact, currency)
          .isLessThanOrEqualTo(half);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 23, 23.00",
    "0.02, 23, 0.00",
    "0.03, 23, 0.01",
    "10.00, 8.5, 0.85",
    "-100.00, 23, -23.00",
    "100.00, -10, -10.00",
    "99.99, 0, 0.00",
    "0.01, 50, 0.01"
  })
  void a_percentage_is_rounded_once(String amount, BigDecimal percent, String expected) {
    assertThat(Money.of(amount, "EUR").percent(percent, RoundingMode.HALF_UP))
        .isEqualTo(Money.of(expected, "EUR"));
  }

  @Test
  void a_percentage_of_the_negated_is_the_negated_percentage() {
    for (int round = 0; round < ROUNDS; round++) {
      Money a = amount(currency());
      BigDecimal percent = BigDecimal.valueOf(random.nextInt(10_000), 2);
      assertThat(a.negated().percent(percent, RoundingMode.HALF_UP))
          .as("seed %d, %s of %s", seed, percent, a)
          .isEqualTo(a.percent(percent, RoundingMode.HALF_UP).negated());
    }
  }

  @Test
  void net_by_net_vat_and_vat_on_the_sum_differ_by_half_a_minor_unit_per_line_at_most() {
    for (int round = 0; round < 500; round++) {
      List<Money> nets = new ArrayList<>();
      List<Money> vats = new ArrayList<>();
      BigDecimal rate =
          List.of("23", "8", "5", "19", "7").stream()
              .map(BigDecimal::new)
              .toList()
              .get(random.nextInt(5));
      for (int n = 1 + random.nextInt(20); n > 0; n--) {
        Money net = Money.ofMinor(random.nextInt(100_000), Currencies.PLN);
        nets.add(net);
        vats.add(net.percent(rate, RoundingMode.HALF_UP));
      }
      Money once = Money.total(nets, Currencies.PLN).percent(rate, RoundingMode.HALF_UP);
      Money each = Money.total(vats, Currencies.PLN);
      assertThat(2 * once.minus(each).abs().minorUnits())
          .as("seed %d, %s", seed, nets)
          .isLessThanOrEqualTo(nets.size() + 1L);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, '1 1 1', '0.34 0.33 0.33'",
    "0.02, '1 1 1', '0.01 0.01 0.00'",
    "-1.00, '1 1 1', '-0.34 -0.33 -0.33'",
    "0.00, '3 1', '0.00 0.00'",
    "10.00, '0 1', '0.00 10.00'",
    "10.00, '1 2 7', '1.00 2.00 7.00'",
    "0.05, '3 7', '0.02 0.03'"
  })
  void the_rest_of_a_split_goes_to_the_largest_remainders_first(
      String amount, String weights, String expected) {
    assertThat(Money.of(amount, "EUR").allocate(longs(weights)))
        .extracting(share -> share.amount().toPlainString())
        .containsExactly(expected.split(" ", -1));
  }

  private static long[] longs(String weights) {
    return java.util.Arrays.stream(weights.split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0 0", "1 -1", "-5"})
  void nothing_can_be_split_by_nothing(String weights) {
    assertThatThrownBy(() -> Money.of("1.00", "EUR").allocate(longs(weights)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shares_have_the_sign_of_the_whole_and_no_share_exceeds_its_fair_part_rounded_up() {
    for (int round = 0; round < ROUNDS; round++) {
      Money whole = amount(currency());
      long[] weights = new long[1 + random.nextInt(6)];
      long sum = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = random.nextInt(1_000);
        sum += weights[i];
      }
      if (sum == 0) {
        continue;
      }
      List<Money> shares = whole.allocate(weights);
      assertThat(Money.total(shares, whole.currency())).as("seed %d", seed).isEqualTo(whole);
      for (int i = 0; i < weights.length; i++) {
        BigDecimal fair =
            BigDecimal.valueOf(whole.abs().minorUnits())
                .multiply(BigDecimal.valueOf(weights[i]))
                .divide(BigDecimal.valueOf(sum), 0, RoundingMode.CEILING);
        assertThat(shares.get(i).abs().minorUnits())
            .as("seed %d, share %d of %s", seed, i, whole)
            .isLessThanOrEqualTo(fair.longValueExact());
        assertThat(shares.get(i).amount().signum()).isIn(0, whole.amount().signum());
      }
    }
  }

  @Test
  void an_amount_too_large_for_minor_units_says_so() {
    Money huge = Money.of("100000000000000000000.00", "EUR");
    assertThatThrownBy(huge::minorUnits).isInstanceOf(ArithmeticException.class);
    assertThat(huge.plus(huge)).isEqualTo(Money.of("200000000000000000000.00", "EUR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XAU", "XTS"})
  void what_has_no_minor_unit_is_no_money(String code) {
    assertThatThrownBy(() -> Currencies.of(code)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.zero(Currency.getInstance(code)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pln", "PL", "PLNX", "ABC"})
  void what_is_no_code_is_no_currency(String code) {
    assertThatThrownBy(() -> Currencies.of(code)).isInstanceOf(IllegalArgumentException.class);
  }
}
