package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A published rate: positive, of two moneys, and for amounts of its first one only. */
class ExchangeRateTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private static ExchangeRate rate(String from, String to, String rate) {
    return new ExchangeRate(
        Currency.getInstance(from), Currency.getInstance(to), new BigDecimal(rate), DAY, "226/A");
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, PLN, 4.2631, 100.00, 426.31",
    "EUR, PLN, 4.2631, 0.01, 0.04",
    "EUR, PLN, 4.5, 0.01, 0.05",
    "EUR, PLN, 4.2631, -100.00, -426.31",
    "HUF, PLN, 0.010745, 12345.00, 132.65",
    "EUR, JPY, 163.35, 10.01, 1635",
    "JPY, KWD, 0.00204, 1000, 2.040",
    "PLN, PLN, 1, 12.34, 12.34"
  })
  void an_amount_is_multiplied_and_rounded_to_the_other_moneys_minor_unit(
      String from, String to, String rate, String amount, String expected) {
    assertThat(rate(from, to, rate).convert(Money.of(amount, from), RoundingMode.HALF_UP))
        .isEqualTo(Money.of(expected, to));
  }

  @Test
  void a_rate_is_never_used_backwards() {
    ExchangeRate rate = rate("EUR", "PLN", "4.2631");
    assertThatThrownBy(() -> rate.convert(Money.of("1.00", "PLN"), RoundingMode.HALF_UP))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("expected EUR but found PLN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-4.2631", "0.000000001", "4.123456789"})
  void what_is_no_rate_is_refused(String value) {
    assertThatThrownBy(() -> rate("EUR", "PLN", value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00000001", "4.12345678", "4.1234567800", "1E+3"})
  void eight_decimals_are_kept(String value) {
    assertThat(rate("EUR", "PLN", value).rate()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({"XAU, PLN", "PLN, XXX"})
  void gold_and_no_currency_have_no_rate(String from, String to) {
    assertThatThrownBy(() -> rate(from, to, "1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_parts_of_a_sum_come_to_the_sum_but_for_half_a_minor_unit_each() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      ExchangeRate rate =
          rate("EUR", "PLN", BigDecimal.valueOf(1 + random.nextInt(100_000), 4).toPlainString());
      Money a = Money.ofMinor(random.nextInt(1_000_000), Currencies.EUR);
      Money b = Money.ofMinor(random.nextInt(1_000_000), Currencies.EUR);
      Money parts =
          rate.convert(a, RoundingMode.HALF_UP).plus(rate.convert(b, RoundingMode.HALF_UP));
      Money whole = rate.convert(a.plus(b), RoundingMode.HALF_UP);
      assertThat(parts.minus(whole).abs().minorUnits())
          .as("seed %d, %s and %s at %s", seed, a, b, rate.rate())
          .isLessThanOrEqualTo(1);
    }
  }
}
