package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.RatesNotFetched;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bank may say is a rate, so that nothing is stored that the column would cut. */
class PublishedRateTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private static PublishedRate rate(String currency, String rate, String table) {
    return new PublishedRate(currency, DAY, new BigDecimal(rate), table);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.00000001", "4.2631", "9999999999.99999999", "1E+9", "4.26310000000000", "1"})
  void a_rate_has_up_to_ten_digits_before_and_eight_behind_the_point(String rate) {
    assertThat(rate("EUR", rate, "T").rate()).isEqualByComparingTo(rate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "-0.00000001",
        "-4.25",
        "0.000000001",
        "4.123456789",
        "10000000000",
        "1E+10",
        "1E+999999999",
        "1E-999999999"
      })
  void anything_else_is_none(String rate) {
    assertThatThrownBy(() -> rate("EUR", rate, "T"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rate ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EU", "EURO", "eur", "E1R", "ŻŁY", " EUR", "EUR\n"})
  void a_currency_has_three_capital_letters(String currency) {
    assertThatThrownBy(() -> rate(currency, "4.25", "T"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("currency ");
  }

  @Test
  void the_table_is_named_and_fits_its_column() {
    assertThat(rate("EUR", "4.25", "T".repeat(40)).table()).hasSize(40);
    for (String table : new String[] {"", " ", "T".repeat(41)}) {
      assertThatThrownBy(() -> rate("EUR", "4.25", table))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("table ");
    }
  }

  @ParameterizedTest
  @CsvSource({"PLN, KONTOR_NBP_URL, /exchangerates/", "EUR, KONTOR_ECB_URL, /eurofxref-hist-90d"})
  void an_address_from_the_settings_may_end_with_slashes_and_blanks(
      String home, String setting, String path) {
    try (BankServer bank = BankServer.answering(404, "")) {
      PublishedTables tables = RateFetch.tables(home, Map.of(setting, "  " + bank.url() + "/// "));
      try {
        assertThat(tables.between(DAY, DAY)).isEmpty();
      } catch (RatesNotFetched e) {
        assertThat(home).as("a missing file of the ECB is a failure").isEqualTo("EUR");
      }
      assertThat(bank.asked()).singleElement().asString().startsWith(path);
    }
  }

  @Test
  void a_blank_address_is_none() {
    assertThat(RateFetch.tables("PLN", Map.of("KONTOR_NBP_URL", "  ")))
        .isInstanceOf(NbpTableA.class);
  }

  @ParameterizedTest
  @CsvSource({"USD", "CZK", "GBP", "XXX", "''"})
  void a_currency_that_no_bank_publishes_is_refused_by_name(String home) {
    assertThatThrownBy(() -> RateFetch.tables(home, Map.of()))
        .isInstanceOfSatisfying(
            RatesNotFetched.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("RATES_NOT_FETCHED");
              assertThat(refusal.args().get(0)).isEqualTo(home);
            });
  }
}
