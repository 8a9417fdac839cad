package app.kontor.billing.internal;

import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectableInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.CorrectionPreview;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.model.DocumentParty;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Corrections of an invoice over ten hammers at 2.00 and a delivery at 5.00: 30.75 with VAT. */
class CorrectionIssuerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final OrderNumber ORDER = new OrderNumber("2026-1017");

  private final IssuingWorld world = IssuingWorld.of(gone());
  private final DocumentNumber invoice = world.issuer.issueInvoice(ORDER);

  private static SalesOrder gone() {
    SalesOrder order =
        SalesOrders.placed(
            goods(11, "2.00", 10, SalesOrders.FULL), goods(0, "5.00", 1, SalesOrders.FULL));
    order.confirm(SalesOrders.NOW);
    order.reserved(pieces(1, 10));
    order.despatch(pieces(1, 10));
    return order;
  }

  @Test
  void a_price_that_was_too_high_lowers_what_is_open() {
    CorrectInvoice command = command(invoice, CorrectionCause.PRICE, line(1, 10, "1.50"));
    CorrectionPreview preview = world.corrections.preview(command);
    assertThat(preview.settled()).isEqualTo(pln("6.15"));
    assertThat(preview.credit()).isEqualTo(pln("0.00"));

    DocumentNumber made = world.corrections.issue(command);

    IssuedDocument correction = world.document(made);
    assertThat(correction.kind()).isEqualTo(DocumentKind.CORRECTIVE_INVOICE);
    assertThat(correction.net()).isEqualTo(pln("-5.00"));
    assertThat(correction.vat()).isEqualTo(pln("-1.15"));
    assertThat(correction.open()).isEqualTo(pln("0.00"));
    assertThat(correction.related()).containsExactly(invoice.value());
    assertThat(world.document(invoice).open()).isEqualTo(pln("24.60"));
    assertThat(world.document(invoice).gross()).as("never changes").isEqualTo(pln("30.75"));
    assertThat(rows(invoice)).isEqualTo(pln("6.15"));
    assertThat(rows(made)).isEqualTo(pln("-6.15"));
    assertThat(world.drawn).contains("FK 2026-11-27");
    assertThat(world.papers).contains("CORRECTIVE_INVOICE " + made + " 2026-11-27");
    assertThat(world.paper())
        .contains("Corrects invoice " + invoice)
        .contains("Agreed on the phone")
        .contains("before the correction", "after the correction");
  }

  @Test
  void what_was_paid_beyond_is_the_buyers_credit_until_the_payment_goes_back() {
    world.pay(invoice.value(), pln("30.75"), TODAY);
    DocumentNumber made =
        world.corrections.issue(command(invoice, CorrectionCause.QUANTITY, line(1, 4, "2.00")));
    assertThat(world.document(made).open()).isEqualTo(pln("-14.76"));
    assertThat(world.document(invoice).open()).isEqualTo(pln("0.00"));

    world.settlements.reversePayment(invoice + " " + TODAY);

    assertThat(world.document(made).open()).isEqualTo(pln("0.00"));
    assertThat(world.document(invoice).open()).isEqualTo(pln("15.99"));
    assertThat(rows(made)).isEqualTo(pln("-14.76"));
  }

  @Test
  void a_correction_of_a_correction_starts_from_its_state() {
    DocumentNumber first =
        world.corrections.issue(command(invoice, CorrectionCause.QUANTITY, line(1, 4, "2.00")));
    assertThatThrownBy(
            () ->
                world.corrections.issue(
                    command(invoice, CorrectionCause.QUANTITY, line(1, 3, "2.00"))))
        .as("it was read before the first")
        .isInstanceOf(ChangedMeanwhile.class);

    CorrectableInvoice stands =
        world.corrections.view(world.corrections.chain(first, PartnerScope.allOf(1)));
    assertThat(stands.invoice()).isEqualTo(invoice);
    assertThat(stands.seen()).isEqualTo(first);
    assertThat(stands.sums().gross()).isEqualTo(pln("15.99"));
    assertThat(stands.open()).isEqualTo(pln("15.99"));

    DocumentNumber second =
        world.corrections.issue(command(first, CorrectionCause.PRICE, line(1, 4, "3.00")));
    assertThat(world.document(second).gross()).isEqualTo(pln("4.92"));
    assertThat(world.document(second).open())
        .as("a dearer one is to be paid")
        .isEqualTo(pln("4.92"));
    assertThat(world.document(second).isPayable()).isTrue();
    assertThat(world.paper()).contains("From the state after correction " + first);
    DocumentNumber last =
        world.corrections.issue(
            command(second, CorrectionCause.WHOLE, line(1, 0, "3.00"), line(2, 0, "5.00")));
    assertThat(world.document(last).gross()).isEqualTo(pln("-20.91"));
    assertThat(world.document(invoice).open()).isEqualTo(pln("0.00"));
    assertThat(world.document(second).open()).isEqualTo(pln("0.00"));
    assertThat(world.document(last).open()).isEqualTo(pln("0.00"));
  }

  @Test
  void another_buyer_is_said_without_amounts() {
    CorrectableInvoice stands =
        world.corrections.view(world.corrections.chain(invoice, PartnerScope.allOf(1)));
    CorrectInvoice.Buyer now =
        new CorrectInvoice.Buyer(
            "Nowak Sp. z o.o.", "Polna 2", "00-002", "Warszawa", "pl", "PL 526-104-08-28");
    DocumentNumber made = world.corrections.issue(command(invoice, CorrectionCause.BUYER, now));
    IssuedDocument correction = world.document(made);
    assertThat(correction.gross()).isEqualTo(pln("0.00"));
    assertThat(correction.lines()).isEmpty();
    assertThat(correction.partnerVatId()).isEqualTo("PL5261040828");
    assertThat(correction.parties())
        .filteredOn(party -> party.role() == DocumentParty.Role.BUYER_BEFORE)
        .extracting(DocumentParty::name)
        .containsExactly(stands.buyer().name());
    assertThat(world.paper()).contains("Nowak Sp. z o.o.").contains("Buyer before");
    assertThatThrownBy(() -> world.corrections.issue(command(made, CorrectionCause.BUYER, now)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("CORRECTION_CHANGES_NOTHING");
  }

  @Test
  void nothing_changed_no_reason_and_no_invoice_are_refused() {
    refused(command(invoice, CorrectionCause.PRICE, line(1, 10, "2.00")), "form");
    refused(
        new CorrectInvoice(
            "k",
            invoice,
            invoice,
            CorrectionCause.PRICE,
            CorrectionEffect.INVOICE_DATE,
            "  ",
            List.of(line(1, 9, "2.00")),
            null,
            null),
        "reason");
    assertThat(world.drawn).as("no number is drawn for it").doesNotContain("FK 2026-11-27");
  }

  private void refused(CorrectInvoice command, String field) {
    assertThatThrownBy(() -> world.corrections.issue(command))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private Money rows(DocumentNumber number) {
    return world.documents.sum(world.document(number), SettlementKind.CORRECTION);
  }

  private static CorrectInvoice.Line line(int position, int quantity, String price) {
    return new CorrectInvoice.Line(
        position, BigDecimal.valueOf(quantity), new BigDecimal(price), BigDecimal.valueOf(23));
  }

  private static CorrectInvoice command(
      DocumentNumber of, CorrectionCause cause, CorrectInvoice.Line... lines) {
    return command(of, cause, null, lines);
  }

  private static CorrectInvoice command(
      DocumentNumber of,
      CorrectionCause cause,
      CorrectInvoice.@Nullable Buyer buyer,
      CorrectInvoice.Line... lines) {
    return new CorrectInvoice(
        "k",
        of,
        of,
        cause,
        CorrectionEffect.CORRECTION_DATE,
        "Agreed on the phone",
        List.of(lines),
        buyer,
        null);
  }

  private static Money pln(String amount) {
    return Money.of(new BigDecimal(amount), Currencies.PLN);
  }
}
