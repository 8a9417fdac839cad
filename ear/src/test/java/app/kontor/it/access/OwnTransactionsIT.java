package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.OwnTransactions;
import app.kontor.gate.Role;
import app.kontor.it.access.UseCaseDirectory.UseCase;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.notification.Mails;
import app.kontor.party.Address;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.file.Sha256;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.NewQuotation;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.QuotationLinks;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.Quotations;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.Piece;
import app.kontor.shipping.Shipping;
import app.kontor.shipping.WaybillFormat;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Use cases that open no transaction around themselves claim no key either: whatever they make,
 * they make once, for all who ask at the same moment and for all who ask later.
 */
@ExtendWith(ArquillianExtension.class)
class OwnTransactionsIT {
  private static final int HANDS = 6;

  @Inject private UseCaseDirectory directory;
  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Billing billing;
  @Inject private Shipping shipping;
  @Inject private Mails mails;

  @EJB private Quotations quotations;
  @EJB private QuotationLinks quotationLinks;

  private QuotationNumber quotation = new QuotationNumber("");
  private String token = "";
  private String document = "";
  private String waybill = "";
  private String mail = "";

  /** An offer with a link that was sent and not printed yet. */
  private void offer() {
    Actor sales = trade.staff(Role.SALES);
    quotation =
        trade.as(
            sales,
            () ->
                quotations.begin(
                    new NewQuotation(
                        Trade.key(), new PartnerNumber(""), "Own", "own@example.com", "", "en")));
    long version = trade.as(sales, () -> quotations.quotation(quotation)).version();
    trade.as(
        sales,
        () ->
            quotations.edit(
                quotation,
                new QuotationDraft(
                    version,
                    "",
                    "",
                    trade.today().plusDays(3),
                    BigDecimal.ZERO,
                    "",
                    "",
                    BigDecimal.ZERO,
                    List.of(
                        new QuotationDraft.Line(
                            Trade.ITEM,
                            "",
                            BigDecimal.ONE,
                            null,
                            BigDecimal.TEN,
                            null,
                            null,
                            "",
                            LineChoice.FIXED)))));
    long written = trade.as(sales, () -> quotations.quotation(quotation)).version();
    trade.as(sales, () -> quotations.send(quotation, written));
    token = trade.as(sales, () -> quotations.link(quotation));
  }

  @Test
  void whatever_they_make_is_made_once() throws Exception {
    goods();
    offer();
    Actor staff = trade.staff(Role.ADMINISTRATOR);
    Map<String, Supplier<byte[]>> makers =
        Map.of(
            "QuotationsBean.file", () -> quotations.file(quotation, 1).content(),
            "QuotationLinksBean.file", () -> quotationLinks.file(token, 1).content(),
            "BillingBean.download", () -> billing.download(new DocumentNumber(document)).content(),
            "ShippingBean.waybillPdf", () -> shipping.waybillPdf(waybill).content(),
            "MailsBean.attachment", () -> bytes(mails.attachment(mail, 1)));
    assertThat(
            directory.all().stream()
                .filter(one -> one.declared().isAnnotationPresent(OwnTransactions.class))
                .map(UseCase::name)
                // it makes nothing that could be there twice: it says whether others let us in
                .filter(name -> !name.equals("KsefAccessBean.tryOut")))
        .as("each such use case is tried here")
        .containsExactlyInAnyOrderElementsOf(makers.keySet());
    for (Map.Entry<String, Supplier<byte[]>> maker : makers.entrySet()) {
      Callable<String> press = () -> Sha256.hex(trade.as(staff, maker.getValue()));
      List<Object> made = hands.atOnce(Collections.nCopies(HANDS, press));
      assertThat(made).as(maker.getKey()).containsOnly(press.call());
    }
    assertThat(files("waybill-" + waybill.replaceAll("[^A-Za-z0-9-]", "-") + ".pdf")).isOne();
    assertThat(files(trade.as(staff, () -> billing.download(new DocumentNumber(document))).name()))
        .isOne();
  }

  private void goods() {
    trade.open();
    Customer customer = trade.customer("OWNTX", null);
    String order = trade.confirmed(customer, 2, Trade.key(), "own transactions");
    document = text("SELECT number FROM billing_document WHERE order_number = ?1", order);
    mail =
        String.valueOf(
            trade
                .awaitedRows(
                    "SELECT m.reference FROM mail m JOIN mail_attachment a ON a.mail_id = m.id"
                        + " WHERE m.order_number = ?1 ORDER BY m.id",
                    order)
                .get(0));
    pay(customer, order);
    String note = trade.despatched(order, "OWNTX-1");
    Address address =
        new Address(
            "Receiver",
            null,
            "Polna",
            "1",
            null,
            "00-001",
            "Warszawa",
            "PL",
            "+48 22 000 00 00",
            null);
    waybill =
        trade.as(
            trade.staff(Role.WAREHOUSE),
            () ->
                shipping.makeWaybill(
                    new MakeWaybill(
                        Trade.key(),
                        new DespatchNumber(note),
                        "DHL",
                        "AH",
                        null,
                        WaybillFormat.A6,
                        address,
                        address,
                        List.of(new Piece(BigDecimal.ONE, 10, 10, 10)),
                        "Bolts",
                        "OWNTX",
                        "",
                        trade.today())));
  }

  private void pay(Customer customer, String order) {
    trade.load(
        "OWNTX.xml",
        new Camt("OWNTX-" + order, trade.today())
            .credit(
                trade.gross(order), "Payer", customer.account(), trade.paymentReference(order)));
  }

  private String text(String sql, String parameter) {
    return String.valueOf(trade.rows(sql, parameter).get(0));
  }

  private long files(String name) {
    return ((Number) trade.rows("SELECT COUNT(*) FROM stored_file WHERE name = ?1", name).get(0))
        .longValue();
  }

  private static byte[] bytes(Mails.Content content) {
    try (InputStream bytes = content.bytes()) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
