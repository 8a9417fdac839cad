package app.kontor.billing.internal;

import static app.kontor.ordering.model.SalesOrders.charge;
import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.MoneyReceived;
import app.kontor.billing.OpenItem;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.money.Money;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The papers and the money of an order that is changed: ten hammers at 2.00 and a delivery at 5.00,
 * 30.75 with VAT; twenty come to 55.35, five to 18.45.
 */
class ChangedOrdersTest {
  private final SalesOrder order = SalesOrders.placed(goods(11, "2.00", 10), charge("5.00"));
  private final ChangingWorld world = new ChangingWorld(order);

  @Test
  void an_order_without_a_pro_forma_is_changed_without_one() {
    world.change(20, null);
    assertThat(world.proFormas()).isEmpty();
  }

  @Test
  void a_new_pro_forma_stands_in_the_place_of_the_old_one() {
    world.confirm();
    world.change(20, null);
    IssuedDocument old = world.proFormas().get(0);
    IssuedDocument next = world.proFormas().get(1);
    assertThat(old.isReplaced()).isTrue();
    assertThat(old.open()).isEqualTo(pln("0.00"));
    assertThat(next.gross()).isEqualTo(pln("55.35"));
    assertThat(next.open()).isEqualTo(pln("55.35"));
    OpenItem item = DocumentViews.openItem(next, List.of(old));
    assertThat(item.former())
        .containsExactly(new OpenItem.Former(old.number(), String.valueOf(old.paymentReference())));
  }

  @Test
  void what_was_paid_counts_for_the_new_one_and_the_order_waits_for_the_rest() {
    world.confirm();
    world.pay("PF/1", "30.75", "S1");
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
    world.change(20, null);
    IssuedDocument next = world.current();
    assertThat(next.paid()).isEqualTo(pln("30.75"));
    assertThat(next.open()).isEqualTo(pln("24.60"));
    assertThat(world.proFormas().get(0).paid()).isEqualTo(pln("0.00"));
    assertThat(order.paid()).isEqualTo(pln("30.75"));
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PARTLY_PAID);
    world.settlements.reversePayment("S1/moved");
    assertThat(next.open()).isEqualTo(pln("55.35"));
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.OPEN);
  }

  @Test
  void what_is_paid_beyond_the_new_total_is_asked_about_first() {
    world.confirm();
    world.pay("PF/1", "30.75", "S1");
    assertThatThrownBy(() -> world.change(5, null))
        .isInstanceOfSatisfying(
            MoneyReceived.class, refused -> assertThat(refused.args()).contains(pln("12.30")));
  }

  @Test
  void the_rest_goes_back_and_the_order_stays_paid() {
    world.confirm();
    world.pay("PF/1", "30.75", "S1");
    world.change(5, ReceivedMoney.CREDIT);
    assertThat(world.current().paid()).isEqualTo(pln("18.45"));
    assertThat(world.current().open()).isEqualTo(pln("0.00"));
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
    assertThat(world.documents.log).contains("returned PLN 12.30 CREDIT");
  }

  @Test
  void what_invoices_have_used_stays_where_it_was() {
    world.confirm();
    world.pay("PF/1", "30.75", "S1");
    order.despatch(pieces(1, 4));
    DocumentNumber first = world.issuer.issueInvoice(order.number());
    world.change(20, null);
    IssuedDocument old = world.proFormas().get(0);
    assertThat(old.paid()).isEqualTo(old.used()).isEqualTo(world.document(first).gross());
    IssuedDocument next = world.current();
    assertThat(next.gross()).isEqualTo(pln("55.35").minus(world.document(first).gross()));
    assertThat(next.paid()).isEqualTo(pln("30.75").minus(old.used()));
    order.reserved(pieces(1, 16));
    order.despatch(pieces(1, 16));
    world.pay(next.number().value(), next.open().amount().toPlainString(), "S2");
    IssuedDocument last = world.document(world.issuer.issueInvoice(order.number()));
    assertThat(last.open()).isEqualTo(pln("0.00"));
    assertThat(last.gross().plus(world.document(first).gross())).isEqualTo(pln("55.35"));
    assertThat(next.unused()).isEqualTo(pln("0.00"));
    assertThat(next.open()).isEqualTo(pln("0.00"));
  }

  @Test
  void an_order_that_is_cut_down_to_what_is_invoiced_needs_no_pro_forma_any_more() {
    world.confirm();
    order.despatch(pieces(1, 4));
    world.issuer.issueInvoice(order.number());
    world.change(4, null);
    assertThat(world.proFormas()).hasSize(1);
    assertThat(world.current().open()).isEqualTo(pln("0.00"));
  }

  @Test
  void with_the_order_all_its_pro_formas_are_cancelled() {
    world.confirm();
    world.change(20, null);
    order.cancel();
    world.ends.on(new OrderCancelled(1, 7, order.number(), null));
    assertThat(world.proFormas()).allMatch(IssuedDocument::isCancelled);
    assertThat(world.proFormas()).allMatch(paper -> paper.kind() == DocumentKind.PRO_FORMA);
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
