package app.kontor.billing.internal;

import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.AdvanceInvoicing;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.model.Advances;
import app.kontor.billing.model.DeductedAdvance;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.tax.VatSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Advances on ten hammers at 2.00 and a delivery at 5.00: 30.75 with VAT. */
class AdvanceIssuerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final OrderNumber ORDER = new OrderNumber("2026-1017");

  private final SalesOrder order =
      SalesOrders.placed(
          goods(11, "2.00", 10, SalesOrders.FULL), goods(0, "5.00", 1, SalesOrders.FULL));
  private final IssuingWorld world = world();

  private IssuingWorld world() {
    order.confirm(SalesOrders.NOW);
    order.reserved(pieces(1, 10));
    IssuingWorld made = IssuingWorld.of(order);
    made.issuer.issueProForma(1, ORDER);
    return made;
  }

  @Test
  void money_that_comes_before_the_goods_is_invoiced_and_deducted_from_their_invoice() {
    world.advances = AdvanceInvoicing.ON_RECEIPT;
    world.pay("PF/1", pln("20.00"), TODAY);
    IssuedDocument first = advances().get(0);
    assertThat(first.gross()).isEqualTo(pln("20.00"));
    assertThat(first.vat()).as("20.00 × 23 / 123").isEqualTo(pln("3.74"));
    assertThat(first.open()).isEqualTo(pln("0.00"));
    assertThat(first.related()).containsExactly("PF/1");
    assertThat(world.drawn).contains("FZ 2026-11-27");
    assertThat(world.paper()).contains("Advance payment for order 2026-1017");

    world.pay("PF/1", pln("10.75"), TODAY.plusDays(1));
    assertThat(advances()).hasSize(2);
    assertThat(advances().get(1).vat()).as("the order's 5.75 in all").isEqualTo(pln("2.01"));

    order.despatch(pieces(1, 10));
    IssuedDocument invoice = world.document(world.issuer.issueInvoice(ORDER));
    assertThat(invoice.gross()).isEqualTo(pln("30.75"));
    assertThat(invoice.open()).isEqualTo(pln("0.00"));
    assertThat(invoice.deductions())
        .extracting(DeductedAdvance::advance)
        .containsExactly(advances().get(0).number(), advances().get(1).number());
    assertThat(world.paper())
        .contains("Final invoice", "Advance invoices deducted", "Left to be taxed");
  }

  @Test
  void money_that_goes_back_takes_its_advance_invoice_back() {
    world.advances = AdvanceInvoicing.ON_RECEIPT;
    world.pay("PF/1", pln("30.75"), TODAY);
    DocumentNumber advance = advances().get(0).number();

    world.settlements.reversePayment("PF/1 " + TODAY);

    IssuedDocument correction = world.documents.correctionsOf(advances().get(0).id(), false).get(0);
    assertThat(correction.gross()).isEqualTo(pln("-30.75"));
    assertThat(correction.open()).as("the money is the bank's matter").isEqualTo(pln("0.00"));
    assertThat(correction.correction().orElseThrow().corrected()).isEqualTo(advance);
    world.pay("PF/1", pln("30.75"), TODAY.plusDays(2));
    assertThat(advances()).as("paid again, invoiced again").hasSize(2);
  }

  @Test
  void nothing_is_issued_by_itself_where_the_seller_does_not_say_so() {
    world.advances = AdvanceInvoicing.BY_HAND;
    world.pay("PF/1", pln("20.00"), TODAY);
    assertThat(advances()).isEmpty();
    assertThat(world.advance.issue(1, ORDER)).isPresent();
    assertThat(world.advance.issue(1, ORDER)).as("once").isEmpty();
    world.advances = AdvanceInvoicing.NONE;
    world.pay("PF/1", pln("5.00"), TODAY.plusDays(1));
    assertThat(world.advance.issue(1, ORDER)).isEmpty();
  }

  @Test
  void goods_that_have_left_ask_for_an_invoice_and_not_for_an_advance() {
    order.despatch(pieces(1, 10));
    world.advances = AdvanceInvoicing.ON_RECEIPT;
    world.pay("PF/1", pln("30.75"), TODAY);
    assertThat(advances()).isEmpty();
  }

  /** Paid in full at 23 and 8 per cent; then nothing at 8 per cent is wanted any more. */
  @Test
  void what_no_invoice_could_deduct_after_a_change_is_taken_back_and_invoiced_at_what_is_left() {
    ChangingWorld changing =
        new ChangingWorld(
            SalesOrders.placed(
                goods(11, "2.00", 10, SalesOrders.FULL),
                goods(12, "1.00", 10, SalesOrders.REDUCED)));
    changing.confirm();
    changing.issuing.advances = AdvanceInvoicing.ON_RECEIPT;
    changing.pay("PF/1", "35.40", "A");

    changing.change(
        new OrderChange(
            List.of(
                new OrderChange.Line(1, BigDecimal.valueOf(20), null),
                new OrderChange.Line(2, BigDecimal.ZERO, null)),
            List.of(),
            OrderChange.Terms.of(changing.order.detail())),
        ReceivedMoney.CREDIT);

    IssuedDocument correction = of(changing, DocumentKind.CORRECTIVE_INVOICE).get(0);
    assertThat(correction.vatSums())
        .containsExactly(new VatSum(SalesOrders.REDUCED, pln("-10.00"), pln("-0.80")));
    assertThat(correction.open()).isEqualTo(pln("0.00"));
    IssuedDocument anew = of(changing, DocumentKind.ADVANCE_INVOICE).get(1);
    assertThat(anew.vatSums())
        .as("10.80 × 23 / 123")
        .containsExactly(new VatSum(SalesOrders.FULL, pln("8.78"), pln("2.02")));
    assertThat(Advances.of(Currencies.PLN, changing.all()).gross())
        .as("all that was received")
        .isEqualTo(pln("35.40"));

    changing.change(21, null);
    assertThat(of(changing, DocumentKind.CORRECTIVE_INVOICE)).as("nothing more").hasSize(1);
  }

  private static List<IssuedDocument> of(ChangingWorld world, DocumentKind kind) {
    return world.all().stream().filter(document -> document.kind() == kind).toList();
  }

  private List<IssuedDocument> advances() {
    return world.documents.ofOrder(ORDER, PartnerScope.allOf(1)).stream()
        .filter(document -> document.kind() == DocumentKind.ADVANCE_INVOICE)
        .toList();
  }

  private static Money pln(String amount) {
    return Money.of(new BigDecimal(amount), Currencies.PLN);
  }
}
