package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.RatesNotFetched;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcbReferenceRatesTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  @Test
  void units_for_one_euro_become_euros_for_one_unit_at_eight_decimals() {
    assertThat(read(file(day("2026-11-20", cube("USD", "1.1630") + cube("JPY", "160.25")))))
        .containsExactly(rate("USD", "0.85984523"), rate("JPY", "0.00624025"));
  }

  @Test
  void a_rate_is_rounded_half_up_and_never_cut() {
    assertThat(read(file(day("2026-11-20", cube("CZK", "24.0")))))
        .containsExactly(rate("CZK", "0.04166667"));
  }

  @Test
  void currencies_of_little_worth_are_left_out_instead_of_being_coarse() {
    assertThat(read(file(day("2026-11-20", cube("KRW", "1693.4") + cube("USD", "1.25")))))
        .extracting(PublishedRate::currency)
        .as("fewer than six digits of the won would be left")
        .doesNotContain("KRW");
  }

  @Test
  void days_outside_the_wanted_ones_are_left_out() {
    String file =
        file(
            day("2026-11-20", cube("USD", "1.1630"))
                + day("2026-11-19", cube("USD", "1.1601"))
                + day("2026-11-18", cube("USD", "1.1599")));
    try (BankServer bank = BankServer.answering(200, file)) {
      assertThat(new EcbReferenceRates(bank.url()).between(THURSDAY, FRIDAY))
          .extracting(PublishedRate::date)
          .containsExactly(FRIDAY, THURSDAY);
      assertThat(bank.asked()).containsExactly("/eurofxref-hist-90d.xml");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.2", "N/A", "", "1,2", "1E+999999999", "1E-999999999"})
  void a_rate_that_is_none_refuses_the_whole_file(String units) {
    assertThatThrownBy(
            () -> read(file(day("2026-11-20", cube("USD", "1.1630") + cube("CHF", units)))))
        .isInstanceOf(RatesNotFetched.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "<html/>",
        "<Cube><Cube time='20.11.2026'><Cube currency='USD' rate='1'/></Cube></Cube>",
        "<Cube><Cube time='2026-11-20'><Cube currency='USD'/></Cube></Cube>",
        "<Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.1'/>"
      })
  void anything_but_reference_rates_is_refused(String answer) {
    assertThatThrownBy(() -> read(answer)).isInstanceOf(RatesNotFetched.class);
  }

  @Test
  void nothing_outside_the_file_is_read() {
    try (BankServer other = BankServer.answering(200, "1.5")) {
      String file =
          "<!DOCTYPE Cube [<!ENTITY far SYSTEM \""
              + other.url()
              + "/secret\">]><Cube><Cube time='2026-11-20'>&far;"
              + cube("USD", "1.25")
              + "</Cube></Cube>";
      try {
        read(file);
      } catch (RatesNotFetched e) {
        assertThat(e.code()).isEqualTo("RATES_NOT_FETCHED");
      }
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void a_file_that_is_not_there_is_an_error() {
    try (BankServer bank = BankServer.answering(404, "")) {
      EcbReferenceRates rates = new EcbReferenceRates(bank.url());
      assertThatThrownBy(() -> rates.between(FRIDAY, FRIDAY)).isInstanceOf(RatesNotFetched.class);
    }
  }

  private static List<PublishedRate> read(String answer) {
    try (BankServer bank = BankServer.answering(200, answer)) {
      return new EcbReferenceRates(bank.url()).between(THURSDAY, FRIDAY);
    }
  }

  private static String file(String days) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><gesmes:Envelope"
        + " xmlns:gesmes=\"http://www.gesmes.org/xml/2002-08-01\""
        + " xmlns=\"http://www.ecb.int/vocabulary/2002-08-01/eurofxref\">"
        + "<gesmes:subject>Reference rates</gesmes:subject><Cube>"
        + days
        + "</Cube></gesmes:Envelope>";
  }

  private static String day(String date, String cubes) {
    return "<Cube time=\"" + date + "\">" + cubes + "</Cube>";
  }

  private static String cube(String currency, String units) {
    return "<Cube currency=\"" + currency + "\" rate=\"" + units + "\"/>";
  }

  private static PublishedRate rate(String currency, String rate) {
    return new PublishedRate(currency, FRIDAY, new BigDecimal(rate), "ECB " + FRIDAY);
  }
}
