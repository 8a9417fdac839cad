package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentNumber;
import app.kontor.billing.MoneyReceived;
import app.kontor.billing.ReceiptReturned;
import app.kontor.billing.model.Documents;
import app.kontor.billing.model.Drafts;
import app.kontor.billing.model.InvoicePlan;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderClosed;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The money of an order that ends early. The order: ten hammers at 2.00 and a delivery at 5.00,
 * 30.75 with VAT; four hammers and the delivery come to 15.99.
 */
class OrderEndsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private final List<ReceiptReturned> told = new ArrayList<>();
  private Consumer<ReceiptReturned> banking = returned -> {};
  private final MemoryDocuments documents = new MemoryDocuments();
  private final SalesOrder order =
      SalesOrders.placed(SalesOrders.goods(11, "2.00", 10), SalesOrders.charge("5.00"));
  private final SettlementsBean settlements;
  private final OrderEnds ends;
  private @Nullable IssuedDocument proForma;

  OrderEndsTest() {
    CurrentActor actor = new CurrentActor();
    actor.become(Actor.system(1));
    Ordering ordering = OneOrder.of(order, documents.log);
    settlements =
        new SettlementsBean(
            actor,
            Clock.fixed(SalesOrders.NOW, ZoneOffset.UTC),
            documents,
            ordering,
            IssuingWorld.toldNobody(),
            new Unheard<>());
    ends = new OrderEnds(documents, ordering, event());
    banking = this::takeBack;
  }

  @Test
  void an_order_without_a_pro_forma_ends_with_nothing_to_return() {
    order.cancel();
    assertThat(ends.returnable(order.detail())).isEqualTo(pln("0.00"));
    ends.on(cancelled(null));
    assertThat(documents.log).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void an_unpaid_order_is_cancelled_and_so_is_its_pro_forma() {
    IssuedDocument paper = confirmed();
    order.cancel();
    ends.on(cancelled(null));
    assertThat(paper.isCancelled()).isTrue();
    assertThat(paper.open()).isEqualTo(pln("0.00"));
    assertThat(told).isEmpty();
  }

  @Test
  void money_nobody_was_asked_about_stops_the_cancellation() {
    IssuedDocument paper = confirmed();
    pay("10.00", "S1");
    assertThat(ends.returnable(order.detail())).isEqualTo(pln("10.00"));
    assertThatThrownBy(() -> ends.on(cancelled(null)))
        .isInstanceOfSatisfying(
            MoneyReceived.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("MONEY_RECEIVED");
              assertThat(refusal.args()).isEqualTo(List.of(order.number(), pln("10.00")));
            });
    assertThat(paper.isCancelled()).isFalse();
    assertThat(paper.paid()).isEqualTo(pln("10.00"));
  }

  @ParameterizedTest
  @EnumSource(ReceivedMoney.class)
  void all_payments_of_a_cancelled_order_go_back_the_latest_first(ReceivedMoney as) {
    IssuedDocument paper = confirmed();
    pay("10.00", "S1");
    pay("20.75", "S2");
    order.cancel();
    ends.on(cancelled(as));
    assertThat(told)
        .extracting(
            back -> back.source() + " " + back.kept() + " " + back.as() + " " + back.sellerId())
        .containsExactly("S2 PLN 0.00 " + as + " 1", "S1 PLN 0.00 " + as + " 1");
    assertThat(documents.log).contains("returned PLN 30.75 " + as);
    assertThat(paper.paid()).isEqualTo(pln("0.00"));
    assertThat(paper.open()).as("it lapsed with the order").isEqualTo(pln("0.00"));
    assertThat(paper.isCancelled()).isTrue();
  }

  @Test
  void money_that_nobody_takes_back_is_a_defect_and_not_a_silent_loss() {
    confirmed();
    pay("10.00", "S1");
    banking = returned -> {};
    assertThatThrownBy(() -> ends.on(cancelled(ReceivedMoney.REFUND)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PF/1");
  }

  @Test
  void of_a_closed_order_what_has_left_and_is_not_invoiced_yet_is_kept() {
    IssuedDocument paper = confirmed();
    pay("30.75", "S1");
    order.despatch(SalesOrders.pieces(1, 4));
    order.close();
    assertThat(ends.returnable(order.detail())).isEqualTo(pln("14.76"));
    ends.on(closed(ReceivedMoney.REFUND));
    assertThat(told).extracting(ReceiptReturned::kept).containsExactly(pln("15.99"));
    assertThat(paper.unused()).isEqualTo(pln("15.99"));
    assertThat(paper.open()).isEqualTo(pln("0.00"));
    assertThat(paper.isCancelled()).as("it is closed, not cancelled").isFalse();
    assertThat(invoice(true).open()).as("covered to the grosz").isEqualTo(pln("0.00"));
    assertThat(paper.unused()).isEqualTo(pln("0.00"));
  }

  @Test
  void a_closed_order_that_is_paid_too_little_stays_open_for_what_has_left() {
    IssuedDocument paper = confirmed();
    pay("10.00", "S1");
    order.despatch(SalesOrders.pieces(1, 4));
    order.close();
    assertThat(ends.returnable(order.detail())).isEqualTo(pln("0.00"));
    ends.on(closed(null));
    assertThat(told).isEmpty();
    assertThat(paper.open()).isEqualTo(pln("5.99"));
  }

  @Test
  void what_an_invoice_has_used_does_not_go_back() {
    IssuedDocument paper = confirmed();
    pay("30.75", "S1");
    order.despatch(SalesOrders.pieces(1, 4));
    invoice(false);
    assertThat(ends.returnable(order.detail())).isEqualTo(pln("14.76"));
    order.close();
    ends.on(closed(ReceivedMoney.CREDIT));
    assertThat(paper.used()).isEqualTo(pln("15.99"));
    assertThat(paper.unused()).isEqualTo(pln("0.00"));
    assertThat(documents.log).contains("returned PLN 14.76 CREDIT");
  }

  @Test
  void only_as_many_payments_are_touched_as_must_be() {
    confirmed();
    pay("15.00", "S1");
    pay("15.00", "S2");
    order.despatch(SalesOrders.pieces(1, 4));
    order.close();
    ends.on(closed(ReceivedMoney.REFUND));
    assertThat(told)
        .extracting(back -> back.source() + " " + back.kept())
        .containsExactly("S2 PLN 0.99");
  }

  /** Whatever was paid, delivered and invoiced: what stays is what is needed, or all there is. */
  @Test
  void after_any_end_exactly_what_is_needed_stays_on_the_pro_forma() {
    long seed = 1127;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      OrderEndsTest world = new OrderEndsTest();
      world.history(random, "seed %d round %d".formatted(seed, round));
    }
  }

  private void history(Random random, String where) {
    IssuedDocument paper = confirmed();
    int payments = random.nextInt(4);
    for (int i = 0; i < payments; i++) {
      long part = (long) (random.nextDouble() * paper.open().minorUnits());
      if (part > 0) {
        pay(Money.ofMinor(part, Currencies.PLN), "S" + i);
      }
    }
    order.despatch(SalesOrders.pieces(1, 1 + random.nextInt(8)));
    if (random.nextBoolean()) {
      invoice(false);
      order.despatch(SalesOrders.pieces(1, 1));
    }
    order.close();
    Money received = paper.paid();
    Money unused = paper.unused();
    Money back = ends.returnable(order.detail());
    ends.on(closed(ReceivedMoney.REFUND));
    assertThat(paper.paid()).as(where).isEqualTo(received.minus(back));
    assertThat(paper.unused()).as(where).isEqualTo(unused.minus(back));
    Money shortBy = paper.open();
    IssuedDocument last = invoice(true);
    assertThat(last.open()).as(where).isEqualTo(shortBy);
    assertThat(paper.open()).as(where).isEqualTo(pln("0.00"));
    assertThat(paper.unused()).as(where).isEqualTo(pln("0.00"));
    assertThat(ends.returnable(order.detail())).as(where).isEqualTo(pln("0.00"));
  }

  private IssuedDocument confirmed() {
    order.confirm(SalesOrders.NOW);
    order.reserved(SalesOrders.pieces(1, 10));
    IssuedDocument paper =
        new IssuedDocument(
            Drafts.of(Sellers.polish(), order.detail())
                .proForma(new DocumentNumber("PF/1"), DAY, 7),
            SalesOrders.NOW,
            "T");
    documents.add(paper);
    proForma = paper;
    return paper;
  }

  private IssuedDocument invoice(boolean last) {
    IssuedDocument paper = paper();
    InvoicePlan plan = InvoicePlan.of(order.detail(), ofOrder(), DAY).orElseThrow();
    assertThat(plan.last()).isEqualTo(last);
    Money advance = paper.settleOn(plan.sums().gross(), plan.last()).settled();
    order.invoice(plan.quantities());
    IssuedDocument invoice = Documents.invoice(plan, "FV/" + (1 + ofOrder().size()), advance);
    documents.add(invoice);
    return invoice;
  }

  private List<IssuedDocument> ofOrder() {
    return documents.ofOrder(order.number(), PartnerScope.allOf(1));
  }

  private IssuedDocument paper() {
    return Objects.requireNonNull(proForma);
  }

  private void pay(String amount, String source) {
    pay(pln(amount), source);
  }

  private void pay(Money amount, String source) {
    settlements.registerPayment(new DocumentNumber("PF/1"), amount, DAY, source);
  }

  private void takeBack(ReceiptReturned returned) {
    settlements.reducePayment(returned.source(), returned.kept(), returned.source() + "/kept");
  }

  private OrderCancelled cancelled(@Nullable ReceivedMoney money) {
    return new OrderCancelled(1, 7, order.number(), money);
  }

  private OrderClosed closed(@Nullable ReceivedMoney money) {
    return new OrderClosed(1, 7, order.number(), money);
  }

  /** Tells banking, and writes down what it was told. */
  @SuppressWarnings("unchecked")
  private Event<ReceiptReturned> event() {
    return (Event<ReceiptReturned>)
        Proxy.newProxyInstance(
            OrderEndsTest.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (event, method, arguments) -> {
              if (!method.getName().equals("fire")) {
                throw new UnsupportedOperationException(method.getName());
              }
              ReceiptReturned returned = (ReceiptReturned) arguments[0];
              told.add(returned);
              banking.accept(returned);
              return returned;
            });
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
