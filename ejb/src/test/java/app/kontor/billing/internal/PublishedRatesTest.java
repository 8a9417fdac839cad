package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.RatesNotFetched;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published tables in the form both banks describe, from a server of the test. */
class PublishedRatesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 19);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
  private static final String NBP =
      """
      [{"table":"A","no":"225/A/NBP/2026","effectiveDate":"2026-11-19","rates":[
        {"currency":"euro","code":"EUR","mid":4.2611},
        {"currency":"forint (Węgry)","code":"HUF","mid":0.010961}]},
       {"table":"A","no":"226/A/NBP/2026","effectiveDate":"2026-11-20","rates":[
        {"currency":"euro","code":"EUR","mid":4.2598}]}]
      """;
  private static final String ECB =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
          xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
        <gesmes:subject>Reference rates</gesmes:subject>
        <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
        <Cube>
          <Cube time="2026-11-20"><Cube currency="USD" rate="1.0833"/><Cube currency="PLN" rate="4.2605"/></Cube>
          <Cube time="2026-11-19"><Cube currency="USD" rate="1.0800"/></Cube>
          <Cube time="2026-11-18"><Cube currency="USD" rate="1.0790"/></Cube>
        </Cube>
      </gesmes:Envelope>
      """;

  private final List<String> asked = new ArrayList<>();
  private HttpServer bank;
  private int status = 200;
  private String answer = "";

  @BeforeEach
  void open() throws IOException {
    bank = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    bank.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    bank.start();
  }

  @AfterEach
  void close() {
    bank.stop(0);
  }

  @Test
  void table_a_is_read_with_its_numbers_and_all_digits() {
    answer = NBP;
    assertThat(nbp().between(FIRST, LAST))
        .containsExactly(
            rate("EUR", FIRST, "4.2611", "225/A/NBP/2026"),
            rate("HUF", FIRST, "0.010961", "225/A/NBP/2026"),
            rate("EUR", LAST, "4.2598", "226/A/NBP/2026"));
    assertThat(asked)
        .containsExactly("/api/exchangerates/tables/A/2026-11-19/2026-11-20/?format=json");
  }

  @Test
  void table_a_is_not_asked_for_more_days_than_it_answers() {
    answer = "[]";
    assertThat(nbp().between(LAST.minusDays(400), LAST)).isEmpty();
    assertThat(asked)
        .containsExactly("/api/exchangerates/tables/A/2026-08-20/2026-11-20/?format=json");
  }

  @Test
  void days_without_a_table_are_no_error() {
    status = 404;
    answer = "404 NotFound - Not Found - Brak danych";
    assertThat(nbp().between(FIRST, LAST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>maintenance</html>",
        "{}",
        "[{}]",
        "[{\"no\":\"1\",\"effectiveDate\":\"20.11.2026\",\"rates\":[]}]",
        "[{\"no\":\"1\",\"effectiveDate\":\"2026-11-20\",\"rates\":[{\"code\":\"EUR\"}]}]",
        "[{\"no\":\"1\",\"effectiveDate\":\"2026-11-20\",\"rates\":[{\"code\":\"EUR\",\"mid\":0}]}]",
        "[{\"no\":\"1\",\"effectiveDate\":\"2026-11-20\",\"rates\":[{\"code\":\"EURO\",\"mid\":1}]}]",
        "[{\"no\":\"1\",\"effectiveDate\":\"2026-11-20\",\"rates\":[{\"code\":\"EUR\",\"mid\":4.25"
      })
  void an_answer_that_is_no_table_is_said_so(String wrong) {
    answer = wrong;
    assertThatThrownBy(() -> nbp().between(FIRST, LAST))
        .isInstanceOf(RatesNotFetched.class)
        .hasMessageContaining("NBP");
  }

  @Test
  void reference_rates_are_turned_round_and_limited_to_the_days() {
    answer = ECB;
    assertThat(ecb().between(FIRST, LAST))
        .containsExactly(
            rate("USD", LAST, "0.92310533", "ECB 2026-11-20"),
            rate("PLN", LAST, "0.23471424", "ECB 2026-11-20"),
            rate("USD", FIRST, "0.92592593", "ECB 2026-11-19"));
    assertThat(asked).containsExactly("/stats/eurofxref-hist-90d.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no xml",
        "<Envelope/>",
        "<E><Cube time='2026-11-20'><Cube currency='USD' rate='0'/></Cube></E>",
        "<E><Cube time='2026-11-20'><Cube currency='USD' rate='-1.08'/></Cube></E>",
        "<E><Cube time='2026-11-20'><Cube currency='USD' rate='x'/></Cube></E>",
        "<E><Cube time='2026-11-20'><Cube currency='USD'/></Cube></E>",
        "<E><Cube time='yesterday'><Cube currency='USD' rate='1'/></Cube></E>",
        "<!DOCTYPE E [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<E><Cube time='2026-11-20'><Cube currency='USD' rate='&x;'/></Cube></E>"
      })
  void a_file_without_reference_rates_is_said_so(String wrong) {
    answer = wrong;
    assertThatThrownBy(() -> ecb().between(FIRST, LAST))
        .isInstanceOf(RatesNotFetched.class)
        .hasMessageContaining("ECB");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 403, 429, 500, 503})
  void other_answers_are_not_followed_and_no_table(int wrong) {
    status = wrong;
    assertThatThrownBy(() -> nbp().between(FIRST, LAST))
        .isInstanceOf(RatesNotFetched.class)
        .hasMessageContaining("status " + wrong);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_bank_that_is_not_there_is_said_so() {
    bank.stop(0);
    assertThatThrownBy(() -> nbp().between(FIRST, LAST)).isInstanceOf(RatesNotFetched.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://bank.example/api", "ftp://bank.example", "file:///etc"})
  void only_https_is_asked_beyond_this_machine(String base) {
    assertThatThrownBy(() -> new NbpTableA(base).between(FIRST, LAST))
        .isInstanceOf(RatesNotFetched.class)
        .hasMessageContaining("https://");
  }

  @Test
  void the_home_currency_decides_who_is_asked() {
    Map<String, String> told = Map.of("KONTOR_NBP_URL", " " + base("/api/") + " ");
    answer = NBP;
    assertThat(RateFetch.tables("PLN", told).between(FIRST, LAST)).hasSize(3);
    assertThat(RateFetch.tables("EUR", Map.of())).isInstanceOf(EcbReferenceRates.class);
    assertThatThrownBy(() -> RateFetch.tables("CZK", Map.of())).isInstanceOf(RatesNotFetched.class);
  }

  private NbpTableA nbp() {
    return new NbpTableA(base("/api"));
  }

  private EcbReferenceRates ecb() {
    return new EcbReferenceRates(base("/stats"));
  }

  private String base(String path) {
    return "http://127.0.0.1:" + bank.getAddress().getPort() + path;
  }

  private static PublishedRate rate(String currency, LocalDate date, String rate, String table) {
    return new PublishedRate(currency, date, new BigDecimal(rate), table);
  }
}
