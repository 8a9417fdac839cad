package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.RatesNotFetched;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NbpTableATest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final String TABLES =
      """
      [{"table":"A","no":"223/A/NBP/2026","effectiveDate":"2026-11-17","rates":[
         {"currency":"euro","code":"EUR","mid":4.2513},
         {"currency":"forint","code":"HUF","mid":0.010987}]},
       {"table":"A","no":"224/A/NBP/2026","effectiveDate":"2026-11-18","rates":[
         {"currency":"euro","code":"EUR","mid":4.2600}]}]
      """;

  @Test
  void rates_of_all_tables_are_read_exactly_with_their_numbers() {
    try (BankServer bank = BankServer.answering(200, TABLES)) {
      assertThat(new NbpTableA(bank.url()).between(MONDAY, FRIDAY))
          .containsExactly(
              rate("EUR", "2026-11-17", "4.2513", "223/A/NBP/2026"),
              rate("HUF", "2026-11-17", "0.010987", "223/A/NBP/2026"),
              rate("EUR", "2026-11-18", "4.2600", "224/A/NBP/2026"));
      assertThat(bank.asked())
          .containsExactly("/exchangerates/tables/A/2026-11-16/2026-11-20/?format=json");
    }
  }

  @Test
  void days_without_a_table_are_not_found_and_no_error() {
    try (BankServer bank = BankServer.answering(404, "404 NotFound - Not Found - Brak danych")) {
      assertThat(new NbpTableA(bank.url()).between(FRIDAY, FRIDAY)).isEmpty();
    }
  }

  @Test
  void no_more_days_are_asked_for_than_the_bank_answers() {
    try (BankServer bank = BankServer.answering(200, "[]")) {
      assertThat(new NbpTableA(bank.url()).between(FRIDAY.minusYears(1), FRIDAY)).isEmpty();
      assertThat(bank.asked().get(0)).contains("/" + FRIDAY.minusDays(92) + "/" + FRIDAY + "/");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>maintenance</html>",
        "{\"table\":\"A\"}",
        "[1]",
        "[{\"no\":\"1/A\",\"effectiveDate\":\"2026-11-17\"}]",
        "[{\"no\":\"1/A\",\"effectiveDate\":\"17.11.2026\",\"rates\":[]}]",
        "[{\"no\":\"1/A\",\"effectiveDate\":\"2026-11-17\",\"rates\":[{\"code\":\"EUR\"}]}]",
        "[{\"no\":\"1/A\",\"effectiveDate\":\"2026-11-17\",\"rates\":[{\"code\":\"EUR\",\"mid\":\"4\"}]}]",
        "[{\"no\":\"1/A\",\"effectiveDate\":\"2026-11-17\",\"rates\":[{\"code\":\"EUR\",\"mid\":0}]}]",
        "[{\"no\":\"1/A\",\"effectiveDate\":\"2026-11-17\",\"rates\":[{\"code\":\"EUR\",\"mid\":-4.2}]}]",
        "[{\"no\":\"1/A\",\"effectiveDate\":\"2026-11-17\",\"rates\":[{\"code\":\"EUR\",\"mid\":1e30}]}]",
        "[{\"no\":\"1/A\",\"effectiveDate\":\"2026-11-17\",\"rates\":[{\"code\":\"Euro\",\"mid\":4.2}]}]",
        "[{\"no\":\"\",\"effectiveDate\":\"2026-11-17\",\"rates\":[{\"code\":\"EUR\",\"mid\":4.2}]}]"
      })
  void anything_but_tables_is_refused_as_a_whole(String answer) {
    try (BankServer bank = BankServer.answering(200, answer)) {
      NbpTableA tables = new NbpTableA(bank.url());
      assertThatThrownBy(() -> tables.between(MONDAY, FRIDAY))
          .isInstanceOf(RatesNotFetched.class)
          .hasMessageContaining("NBP");
    }
  }

  private static PublishedRate rate(String currency, String day, String rate, String table) {
    return new PublishedRate(currency, LocalDate.parse(day), new BigDecimal(rate), table);
  }
}
