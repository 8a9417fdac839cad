package app.kontor.it.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.einvoice.KsefEnvironment;
import app.kontor.einvoice.internal.fa.BuyerId;
import app.kontor.einvoice.internal.fa.FaInvoice;
import app.kontor.einvoice.internal.fa.FaKind;
import app.kontor.einvoice.internal.fa.FaRate;
import app.kontor.einvoice.internal.fa.FaWriter;
import app.kontor.einvoice.internal.ksef.KsefClient;
import app.kontor.einvoice.internal.ksef.KsefFailure;
import app.kontor.einvoice.internal.ksef.KsefLimits;
import app.kontor.einvoice.internal.ksef.KsefLink;
import app.kontor.einvoice.internal.ksef.KsefReceipt;
import app.kontor.einvoice.model.KsefNumber;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client against a KSeF that holds each request against the published description. */
class KsefClientTest {
  private static final Secret TOKEN = new Secret(FakeKsef.TOKEN);

  private final FakeKsef ksef = new FakeKsef(0);
  private final KsefClient client = client(ksef.address());

  private static KsefClient client(String address) {
    return new KsefClient(
        address, new KsefLimits(Clock.systemUTC()), Clock.systemUTC(), Duration.ofMillis(1));
  }

  @AfterEach
  void nothing_was_said_that_the_description_does_not_allow() {
    ksef.close();
    assertThat(ksef.faults).isEmpty();
  }

  @Test
  void an_invoice_is_sent_encrypted_and_comes_back_with_number_and_receipt() throws Exception {
    KsefClient.SignedIn who = client.refreshed(client.signIn(FakeKsef.NIP, TOKEN));
    KsefClient.Session session = client.open(who);
    byte[] xml = xml("FV/2026/11/1");
    String reference = client.send(who, session, xml);
    KsefClient.Status status = client.status(who, session.reference(), reference);
    assertThat(status.isTaken()).isTrue();
    KsefNumber number = status.number().orElseThrow();
    assertThat(client.invoice(who, number)).isEqualTo(xml);
    assertThat(KsefReceipt.read(client.receipt(who, status.session(), number)))
        .contains(new KsefReceipt(number, Sha256.hex(xml)));
    client.close(who, session.reference());
    assertThatThrownBy(() -> client.send(who, session, xml))
        .isInstanceOf(KsefFailure.Refused.class);
    assertThat(ksef.faults).hasSize(1);
    ksef.faults.clear();
  }

  @Test
  void what_is_sent_twice_is_known_as_sent_before() throws Exception {
    KsefClient.SignedIn who = client.signIn(FakeKsef.NIP, TOKEN);
    KsefClient.Session first = client.open(who);
    byte[] xml = xml("FV/2026/11/2");
    String once = client.send(who, first, xml);
    KsefClient.Session second = client.open(who);
    KsefClient.Status again = client.status(who, second.reference(), client.send(who, second, xml));
    assertThat(again.isDuplicate()).isTrue();
    assertThat(again.number()).isEqualTo(client.status(who, first.reference(), once).number());
    assertThat(again.session()).isEqualTo(first.reference());
    assertThat(ksef.taken()).hasSize(1);
  }

  @Test
  void a_wrong_token_is_not_taken() {
    assertThatThrownBy(() -> client.signIn(FakeKsef.NIP, new Secret("wrong")))
        .isInstanceOf(KsefFailure.NotSignedIn.class)
        .hasMessage("450 Nieprawidłowy token");
  }

  @Test
  void troubles_are_told_by_their_kind() throws Exception {
    KsefClient.SignedIn who = client.signIn(FakeKsef.NIP, TOKEN);
    ksef.troubles.put("/sessions/online", 503);
    assertThatThrownBy(() -> client.open(who)).isInstanceOf(KsefFailure.Unavailable.class);
    ksef.troubles.put("/sessions/online", 401);
    assertThatThrownBy(() -> client.open(who))
        .isInstanceOf(KsefFailure.NotSignedIn.class)
        .hasMessage("Chwilowy błąd");
    ksef.troubles.put("/sessions/online", 400);
    assertThatThrownBy(() -> client.open(who)).isInstanceOf(KsefFailure.Refused.class);
    ksef.troubles.put("/sessions/online", 429);
    assertThatThrownBy(() -> client.open(who))
        .isInstanceOfSatisfying(
            KsefFailure.Busy.class,
            busy -> assertThat(busy.pause()).isEqualTo(Duration.ofSeconds(7)));
    assertThatThrownBy(() -> client("http://192.0.2.1").signIn(FakeKsef.NIP, TOKEN))
        .isInstanceOf(KsefFailure.Unavailable.class)
        .hasMessageContaining("https");
    assertThatThrownBy(() -> client("http://127.0.0.1:9").signIn(FakeKsef.NIP, TOKEN))
        .isInstanceOf(KsefFailure.Unavailable.class);
  }

  @Test
  void no_more_is_sent_in_a_minute_than_is_allowed() throws Exception {
    KsefClient.SignedIn who = client.signIn(FakeKsef.NIP, TOKEN);
    KsefClient.Session session = client.open(who);
    byte[] xml = xml("FV/2026/11/3");
    for (int i = 0; i < 10; i++) {
      client.send(who, session, xml);
    }
    assertThatThrownBy(() -> client.send(who, session, xml)).isInstanceOf(KsefFailure.Busy.class);
    assertThat(ksef.requests.stream().filter(path -> path.endsWith("/invoices"))).hasSize(10);
  }

  @Test
  void the_published_receipt_is_read() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/einvoice/upo-sample.xml")) {
      assertThat(KsefReceipt.read(Objects.requireNonNull(in).readAllBytes()))
          .contains(
              new KsefReceipt(
                  new KsefNumber("5265877635-20250916-0200A0D6723E-C2"),
                  "199306355cecde4ac5e9444a82f6b0efb38e786de727e586ce24f9c60ba5890f"));
    }
    assertThat(KsefReceipt.read("<x".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void the_first_code_leads_to_the_invoice_in_its_environment() {
    String hash = Sha256.hex("x".getBytes(StandardCharsets.UTF_8));
    assertThat(KsefLink.of(KsefEnvironment.TEST, FakeKsef.NIP, LocalDate.of(2026, 2, 1), hash))
        .isEqualTo(
            "https://qr-test.ksef.mf.gov.pl/invoice/5260001246/01-02-2026/"
                + "LXEWQrcmsEQBYnyp-6wy9chTD7GQPMTbAiWHF5IaSIE");
  }

  static byte[] xml(String number) {
    FaInvoice.Place place = new FaInvoice.Place("PL", "Polna 1", "61-001 Poznań");
    return FaWriter.bytes(
        new FaInvoice(
            Instant.parse("2026-11-28T10:00:00Z"),
            FaKind.VAT,
            number,
            new FaInvoice.Days(LocalDate.of(2026, 11, 28), null),
            "PLN",
            new FaInvoice.Seller(FakeKsef.NIP, "Kontor", place, "", ""),
            new FaInvoice.Buyer(new BuyerId.None(), "Łódź", place, "1"),
            List.of(
                new FaInvoice.Sum(
                    FaRate.PERCENT_23, new BigDecimal("1.00"), new BigDecimal("0.23"), null)),
            new BigDecimal("1.23"),
            List.of(
                new FaInvoice.Line(
                    "Kabel",
                    "K",
                    "szt.",
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    FaRate.PERCENT_23,
                    null,
                    false)),
            new FaInvoice.References("", "", List.of(), ""),
            List.of(),
            null,
            null,
            null));
  }
}
