package app.kontor.billing.internal;

import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.AdvanceInvoicing;
import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.IssuedInvoice;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What issued documents say of those before them, for e-invoices. */
class InvoiceForerunnersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final OrderNumber ORDER = new OrderNumber("2026-1017");

  private final SalesOrder order =
      SalesOrders.placed(
          goods(11, "2.00", 10, SalesOrders.FULL), goods(0, "5.00", 1, SalesOrders.FULL));
  private final IssuingWorld world = world();
  private final InvoiceForerunners forerunners = new InvoiceForerunners(world.documents);

  private IssuingWorld world() {
    order.confirm(SalesOrders.NOW);
    order.reserved(pieces(1, 10));
    IssuingWorld made = IssuingWorld.of(order);
    made.issuer.issueProForma(1, ORDER);
    return made;
  }

  @Test
  void an_advance_and_its_correction_say_the_order_and_the_invoice_what_it_deducts() {
    world.advances = AdvanceInvoicing.ON_RECEIPT;
    world.pay("PF/1", pln("20.00"), TODAY);
    IssuedDocument advance = ofKind(DocumentKind.ADVANCE_INVOICE);
    assertThat(forerunners.ordered(advance))
        .hasValueSatisfying(
            ordered -> {
              assertThat(ordered.lines()).hasSize(2);
              assertThat(ordered.totals().gross()).isEqualTo(pln("30.75"));
            });
    assertThat(forerunners.corrected(advance)).isEmpty();

    world.settlements.reversePayment("PF/1 " + TODAY);
    IssuedDocument back = ofKind(DocumentKind.CORRECTIVE_INVOICE);
    assertThat(forerunners.ordered(back)).isEqualTo(forerunners.ordered(advance));
    IssuedInvoice.Corrected corrected = forerunners.corrected(back).orElseThrow();
    assertThat(corrected.kind()).isEqualTo(DocumentKind.ADVANCE_INVOICE);
    assertThat(corrected.number()).isEqualTo(advance.number());
    assertThat(corrected.gross()).isEqualTo(pln("20.00"));
    assertThat(corrected.settling()).isFalse();

    world.pay("PF/1", pln("30.75"), TODAY.plusDays(1));
    order.despatch(pieces(1, 10));
    IssuedDocument invoice = world.document(world.issuer.issueInvoice(ORDER));
    assertThat(forerunners.ordered(invoice)).isEmpty();
    assertThat(InvoiceForerunners.deductions(invoice))
        .extracting(one -> one.sum().net().plus(one.sum().vat()))
        .containsExactly(pln("30.75"));
    IssuedDocument last = world.document(corrected(invoice.number(), 4));
    IssuedInvoice.Corrected settled = forerunners.corrected(last).orElseThrow();
    assertThat(settled.settling()).isTrue();
    assertThat(settled.gross()).as("nothing was left to be paid").isEqualTo(pln("0.00"));
  }

  @Test
  void a_second_correction_says_what_stood_after_the_first() {
    order.despatch(pieces(1, 10));
    IssuedDocument invoice = world.document(world.issuer.issueInvoice(ORDER));
    DocumentNumber first = corrected(invoice.number(), 4);
    IssuedDocument second = world.document(corrected(first, 3));
    IssuedInvoice.Corrected corrected = forerunners.corrected(second).orElseThrow();
    assertThat(corrected.number()).isEqualTo(invoice.number());
    assertThat(corrected.gross()).isEqualTo(pln("15.99"));
    assertThat(corrected.before())
        .singleElement()
        .satisfies(line -> assertThat(line.quantity().value()).isEqualByComparingTo("4"));
    assertThat(corrected.buyer()).isNull();
    assertThat(corrected.invoiced().address().name()).isEqualTo(invoice.partnerName());
  }

  private DocumentNumber corrected(DocumentNumber seen, int quantity) {
    return world.corrections.issue(
        new CorrectInvoice(
            "k",
            seen,
            seen,
            CorrectionCause.QUANTITY,
            CorrectionEffect.CORRECTION_DATE,
            "Agreed on the phone",
            List.of(
                new CorrectInvoice.Line(
                    1, BigDecimal.valueOf(quantity), new BigDecimal("2.00"), new BigDecimal("23"))),
            null,
            null));
  }

  private IssuedDocument ofKind(DocumentKind kind) {
    return world.documents.ofOrder(ORDER, PartnerScope.allOf(1)).stream()
        .filter(document -> document.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static Money pln(String amount) {
    return Money.of(new BigDecimal(amount), Currencies.PLN);
  }
}
