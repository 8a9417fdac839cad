package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.RatesNotFetched;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateDownloadTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void an_answer_of_the_allowed_size_is_read_and_one_byte_more_is_not() {
    RateDownload download = new RateDownload("NBP", LONG, 1000);
    try (BankServer bank = BankServer.answering(200, "x".repeat(1000))) {
      assertThat(download.get(URI.create(bank.url())))
          .hasValueSatisfying(b -> assertThat(b).hasSize(1000));
    }
    try (BankServer bank = BankServer.answering(200, "x".repeat(1001))) {
      URI address = URI.create(bank.url());
      assertThatThrownBy(() -> download.get(address))
          .isInstanceOf(RatesNotFetched.class)
          .hasMessageContaining("more than 1000 bytes");
    }
  }

  @Test
  void a_redirect_is_not_followed() {
    try (BankServer other = BankServer.answering(200, "[]");
        BankServer bank =
            new BankServer(
                exchange -> {
                  exchange.getResponseHeaders().add("Location", other.url() + "/elsewhere");
                  exchange.sendResponseHeaders(302, -1);
                })) {
      URI address = URI.create(bank.url());
      RateDownload download = new RateDownload("NBP");
      assertThatThrownBy(() -> download.get(address))
          .isInstanceOf(RatesNotFetched.class)
          .hasMessageContaining("status 302");
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void an_answer_that_does_not_end_is_given_up() {
    CountDownLatch over = new CountDownLatch(1);
    BankServer bank =
        new BankServer(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write('[');
              exchange.getResponseBody().flush();
              awaitOr(over);
            });
    try {
      URI address = URI.create(bank.url());
      RateDownload download = new RateDownload("NBP", Duration.ofMillis(300), 1000);
      assertThatThrownBy(() -> download.get(address))
          .isInstanceOf(RatesNotFetched.class)
          .hasMessageContaining("no whole answer");
    } finally {
      over.countDown(); // before the server stops, which waits for its handlers
      bank.close();
    }
  }

  private static void awaitOr(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 403})
  void a_server_that_refuses_is_a_failed_fetch(int status) {
    try (BankServer bank = BankServer.answering(status, "no")) {
      URI address = URI.create(bank.url());
      RateDownload download = new RateDownload("ECB");
      assertThatThrownBy(() -> download.get(address))
          .isInstanceOf(RatesNotFetched.class)
          .hasMessageContaining("status " + status);
    }
  }

  @Test
  void nobody_at_the_address_is_a_failed_fetch() {
    BankServer bank = BankServer.answering(200, "");
    bank.close();
    URI address = URI.create(bank.url());
    RateDownload download = new RateDownload("ECB");
    assertThatThrownBy(() -> download.get(address)).isInstanceOf(RatesNotFetched.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://rates.example/x",
        "http://localhost.example/x",
        "http://127.0.0.1.example/x",
        "http://127.0.0.1@rates.example/x",
        "ftp://127.0.0.1/x",
        "file:///etc/hosts",
        "nonsense"
      })
  void only_https_or_this_machine_is_asked(String address) {
    RateDownload download = new RateDownload("ECB");
    assertThatThrownBy(() -> download.get(URI.create(address)))
        .isInstanceOf(RatesNotFetched.class)
        .hasMessageContaining("https");
  }

  @Test
  void the_bank_goes_by_the_currency_of_the_books() {
    assertThat(RateFetch.tables("PLN", Map.of())).isInstanceOf(NbpTableA.class);
    assertThat(RateFetch.tables("EUR", Map.of())).isInstanceOf(EcbReferenceRates.class);
    assertThatThrownBy(() -> RateFetch.tables("USD", Map.of())).isInstanceOf(RatesNotFetched.class);
    assertThatThrownBy(() -> RateFetch.tables("EUR", Map.of("KONTOR_ECB_URL", "not an address")))
        .isInstanceOf(RatesNotFetched.class);
  }
}
