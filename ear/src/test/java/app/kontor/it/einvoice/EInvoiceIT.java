package app.kontor.it.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.AdvanceInvoices;
import app.kontor.billing.Billing;
import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectableInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.Corrections;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentFiles;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNotPrepared;
import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoiceFault;
import app.kontor.einvoice.EInvoiceFile;
import app.kontor.einvoice.EInvoiceFilter;
import app.kontor.einvoice.EInvoiceRefusal;
import app.kontor.einvoice.EInvoiceState;
import app.kontor.einvoice.EInvoiceSummary;
import app.kontor.einvoice.EInvoices;
import app.kontor.einvoice.KsefAccess;
import app.kontor.einvoice.KsefAccessData;
import app.kontor.einvoice.KsefAccessData.SignInOutcome;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.secret.Secret;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invoices on their way through a KSeF of the tests' own, which answers where the server asks. */
@ExtendWith(ArquillianExtension.class)
class EInvoiceIT {
  @EJB private EInvoices invoices;
  @EJB private KsefAccess access;
  @EJB private Billing billing;
  @EJB private AdvanceInvoices advances;
  @EJB private Corrections corrections;
  @Inject private DocumentFiles papers;
  @Inject private Trade trade;

  private FakeKsef ksef;

  @BeforeEach
  void open() {
    ksef = new FakeKsef(URI.create(System.getenv("KONTOR_KSEF_URL")).getPort());
    trade.open();
    set(true, FakeKsef.TOKEN);
  }

  @AfterEach
  void switchOff() {
    set(false, "");
    ksef.close();
    assertThat(ksef.faults).isEmpty();
  }

  private void set(boolean on, String token) {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    trade.as(
        admin,
        () ->
            access.change(
                new KsefAccessData.Change(access.data().version(), on, KsefEnvironment.TEST),
                new Secret(token)));
  }

  @Test
  void an_invoice_goes_through_after_its_advance_and_its_paper_follows() {
    Customer customer = trade.customer("KSEFA", null);
    String order = paid(customer);
    DocumentNumber advance =
        trade.as(trade.staff(Role.ACCOUNTING), () -> advances.issue(Trade.key(), proForma(order)));
    trade.despatched(order, "9900000011");
    DocumentNumber number = new DocumentNumber(trade.invoiced(order));
    EInvoiceSummary taken = accepted(number);
    assertThat(taken.environment()).isEqualTo(KsefEnvironment.TEST);
    assertThat(taken.link()).startsWith("https://qr-test.ksef.mf.gov.pl/invoice/5260001246/");
    byte[] sent = Objects.requireNonNull(ksef.taken().get(taken.ksefNumber()));
    String first = String.valueOf(accepted(advance).ksefNumber());
    assertThat(xml(sent))
        .contains("<P_2>" + number + "</P_2>", "<P_8A>szt.</P_8A>", "<P_13_1>0</P_13_1>", "<WZ>")
        .contains("<P_15>0</P_15>", "<RodzajFaktury>ROZ</RodzajFaktury>")
        .contains("<NrKSeFFaZaliczkowej>" + first + "</NrKSeFFaZaliczkowej>");
    assertThat(xml(Objects.requireNonNull(ksef.taken().get(first))))
        .contains("<RodzajFaktury>ZAL</RodzajFaktury>", "<ZamowienieWiersz>", "<Zaplacono>1<");

    Actor buyer = customer.buyer();
    assertThat(file(buyer, number, EInvoiceFile.Part.INVOICE)).isEqualTo(sent);
    assertThat(new String(file(buyer, number, EInvoiceFile.Part.RECEIPT), StandardCharsets.UTF_8))
        .contains(String.valueOf(taken.ksefNumber()));
    Actor other = trade.customer("KSEO", null).buyer();
    assertThatThrownBy(() -> file(other, number, EInvoiceFile.Part.INVOICE))
        .isInstanceOf(EInvoiceRefusal.UnknownEInvoice.class);
    assertThat(listed(other)).isZero();
    assertThat(listed(buyer)).as("the invoice and its advance").isEqualTo(2);
    assertThat(papers.prepare(Trade.SELLER, number).size()).isPositive();
    assertThatThrownBy(
            () ->
                trade.as(
                    trade.staff(Role.ACCOUNTING), () -> invoices.resend(number, taken.version())))
        .isInstanceOf(EInvoiceRefusal.StepNotPossible.class);
  }

  /** The answer to the first sending is lost: what is sent again is known to be the same. */
  @Test
  void what_may_have_been_sent_is_sent_again_and_stands_there_once() {
    Customer customer = trade.customer("KSEFB", null);
    ksef.hangUp = true;
    DocumentNumber number = invoice(customer, "9900000012");
    trade.awaitedRows(
        "SELECT id FROM einvoice WHERE document_number = ?1 AND fault = 'UNREACHABLE'",
        number.value());
    assertThatThrownBy(() -> papers.prepare(Trade.SELLER, number))
        .isInstanceOf(DocumentNotPrepared.class);
    trade.awaitedRows(
        "SELECT id FROM outbox_message WHERE topic = 'ksef' AND status = 'WAITING'"
            + " AND postponements > 0 AND leased_until IS NULL");
    trade.sql("UPDATE outbox_message SET due_at = UTC_TIMESTAMP(6) WHERE topic = 'ksef'");
    EInvoiceSummary taken = accepted(number);
    assertThat(ksef.taken()).containsOnlyKeys(taken.ksefNumber());
    assertThat(ksef.requests.stream().filter(path -> path.endsWith("/invoices"))).hasSize(2);
  }

  @Test
  void what_is_refused_says_why_and_is_sent_again_when_it_is_mended() {
    Customer customer = trade.customer("KSEFC", null);
    ksef.verdict = 450;
    DocumentNumber number = invoice(customer, "9900000013");
    trade.awaitedRows(
        "SELECT id FROM einvoice WHERE document_number = ?1 AND state = 'REFUSED'", number.value());
    EInvoiceSummary refused = summary(number);
    assertThat(refused.fault()).isEqualTo(EInvoiceFault.NOT_TAKEN);
    assertThat(refused.reason()).isEqualTo("450 Nie przyjęto szczegóły");
    assertThat(listed(customer.buyer())).as("customers see what is taken").isZero();
    assertThat(
            trade.rows(
                "SELECT id FROM notice WHERE kind = 'EINVOICE_REFUSED' AND subject = ?1",
                number.value()))
        .hasSize(1);
    assertThatThrownBy(() -> papers.prepare(Trade.SELLER, number))
        .isInstanceOfSatisfying(
            DocumentNotPrepared.class, waits -> assertThat(waits.isAwaiting()).isTrue());
    DocumentNumber correction = corrected(number);
    trade.awaitedRows(
        "SELECT id FROM einvoice WHERE document_number = ?1 AND fault = 'AWAITS' AND reason = ?2",
        correction.value(),
        number.value());
    assertThat(summary(correction).state()).isEqualTo(EInvoiceState.WAITING);
    ksef.verdict = 200;
    trade.as(trade.staff(Role.ACCOUNTING), () -> invoices.resend(number, refused.version()));
    EInvoiceSummary taken = accepted(number);
    assertThat(taken.fault()).isNull();
    String given = String.valueOf(accepted(correction).ksefNumber());
    assertThat(xml(Objects.requireNonNull(ksef.taken().get(given))))
        .contains("<RodzajFaktury>KOR</RodzajFaktury>", "<StanPrzed>1</StanPrzed>")
        .contains("<NrKSeFFaKorygowanej>" + taken.ksefNumber() + "</NrKSeFFaKorygowanej>");
  }

  /** One piece less of the first line. */
  private DocumentNumber corrected(DocumentNumber number) {
    Actor clerk = trade.staff(Role.ACCOUNTING);
    CorrectableInvoice stands = trade.as(clerk, () -> corrections.correctable(number));
    DocumentDetail.Line line = stands.lines().get(0);
    var price = Objects.requireNonNull(line.price());
    return trade.as(
        clerk,
        () ->
            corrections.correct(
                new CorrectInvoice(
                    Trade.key(),
                    number,
                    stands.seen(),
                    CorrectionCause.QUANTITY,
                    CorrectionEffect.CORRECTION_DATE,
                    "Zwrot jednej sztuki",
                    List.of(
                        new CorrectInvoice.Line(
                            line.position(),
                            line.quantity().value().subtract(BigDecimal.ONE),
                            price.unit().amount(),
                            price.vat().percent())),
                    null,
                    null)));
  }

  private DocumentNumber proForma(String order) {
    return billing.documentsOf(new OrderNumber(order)).stream()
        .filter(document -> document.kind() == DocumentKind.PRO_FORMA)
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static String xml(byte[] sent) {
    return new String(sent, StandardCharsets.UTF_8);
  }

  @Test
  void a_token_is_tried_and_never_told() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    assertThat(trade.as(admin, access::tryOut).outcome()).isEqualTo(SignInOutcome.SIGNED_IN);
    set(true, "another-token");
    assertThat(trade.as(admin, access::tryOut).outcome()).isEqualTo(SignInOutcome.NOT_SIGNED_IN);
    assertThat(trade.as(admin, access::data).trial()).isNotNull();
    assertThat(trade.rows("SELECT id FROM einvoice_access WHERE token LIKE '%another%'")).isEmpty();
    assertThat(trade.rows("SELECT id FROM audit_entry WHERE arguments LIKE '%another-token%'"))
        .isEmpty();
    trade.sql("UPDATE seller SET tax_number = '', vat_id = '' WHERE id = 1");
    try {
      assertThatThrownBy(() -> set(true, ""))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> assertThat(refusal.code()).isEqualTo("KSEF_NEEDS_NIP"));
    } finally {
      trade.sql(
          "UPDATE seller SET tax_number = '5260001246', vat_id = 'PL5260001246' WHERE id = 1");
    }
  }

  private DocumentNumber invoice(Customer customer, String parcel) {
    String order = paid(customer);
    trade.despatched(order, parcel);
    return new DocumentNumber(trade.invoiced(order));
  }

  private String paid(Customer customer) {
    String order = trade.confirmed(customer, 3, Trade.key(), "");
    Camt statement =
        new Camt(order, trade.today())
            .credit(
                trade.gross(order),
                customer.name(),
                customer.account(),
                trade.paymentReference(order));
    trade.load("payment.xml", statement);
    return order;
  }

  private EInvoiceSummary accepted(DocumentNumber number) {
    assertThat(
            trade.awaitedRows(
                "SELECT id FROM einvoice WHERE document_number = ?1 AND state = 'ACCEPTED'"
                    + " AND receipt_file_id IS NOT NULL",
                number.value()))
        .hasSize(1);
    return summary(number);
  }

  private EInvoiceSummary summary(DocumentNumber number) {
    return trade.as(trade.staff(Role.ACCOUNTING), () -> invoices.ofDocument(number)).orElseThrow();
  }

  private byte[] file(Actor who, DocumentNumber number, EInvoiceFile.Part part) {
    return trade.as(who, () -> invoices.file(number, part)).content();
  }

  private long listed(Actor who) {
    return trade
        .as(
            who,
            () ->
                invoices.list(new EInvoiceFilter("", EInvoiceState.REFUSED), PageRequest.first(10)))
        .rows()
        .size();
  }
}
