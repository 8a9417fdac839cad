package app.kontor.ordering.model;

import static app.kontor.ordering.model.SalesOrders.FULL;
import static app.kontor.ordering.model.SalesOrders.NOW;
import static app.kontor.ordering.model.SalesOrders.REDUCED;
import static app.kontor.ordering.model.SalesOrders.charge;
import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.in;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static app.kontor.ordering.model.SalesOrders.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDetail.LineState;
import app.kontor.ordering.OrderDetail.Reservation;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.party.PartnerNumber;
import app.kontor.stock.StockLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The verbs of an order, what each refuses, and what holds whatever is done. */
class SalesOrderTest {

  @Test
  void a_new_order_is_submitted_unpaid_and_keeps_what_was_agreed() {
    OrderDetail order =
        placed(14, goods(11, "4.495", 50), goods(12, "1.00", 3, REDUCED), charge("19.90")).detail();
    assertThat(order.status()).isEqualTo(OrderStatus.SUBMITTED);
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.OPEN);
    assertThat(order.placed().by()).isEqualTo("Łucja Żak");
    assertThat(order.buyer().partnerNumber()).isEqualTo(new PartnerNumber("10042"));
    assertThat(order.buyer().reference()).isEqualTo("PO-4711");
    assertThat(order.buyer().note()).isEqualTo("Mornings");
    assertThat(order.buyer().address()).isEqualTo(SalesOrders.ADDRESS);
    assertThat(order.delivery().method()).isEqualTo("DHL");
    assertThat(order.terms().paymentDays()).isEqualTo(14);
    assertThat(order.terms().isAdvance()).isFalse();
    assertThat(order.lines()).extracting(OrderLine::lineNumber).containsExactly(1, 2, 3);
    assertThat(order.lines()).extracting(OrderLine::isCharge).containsExactly(false, false, true);
    assertThat(order.lines().get(1).item().number()).isEqualTo(new ItemNumber("K-12"));
    assertThat(order.lines().get(1).price().vat()).isEqualTo(REDUCED);
  }

  @Test
  void sums_are_rounded_per_line_and_taxed_once_per_rate() {
    SalesOrder order =
        placed(goods(11, "4.495", 50), goods(12, "1.00", 3, REDUCED), charge("19.90"));
    OrderDetail detail = order.detail();
    assertThat(detail.lines().get(0).price().net()).isEqualTo(pln("224.75"));
    assertThat(detail.totals().net()).isEqualTo(pln("247.65"));
    assertThat(detail.totals().sums()).extracting(sum -> sum.rate()).containsExactly(FULL, REDUCED);
    assertThat(detail.totals().vat()).isEqualTo(pln("56.51"));
    OrderSummary summary = order.summary();
    assertThat(summary.gross()).isEqualTo(detail.totals().gross()).isEqualTo(pln("304.16"));
    assertThat(summary.lineCount()).as("without charges").isEqualTo(2);
  }

  /** Samples, spare parts under warranty: nothing will ever be received for them. */
  @ParameterizedTest
  @CsvSource({"0, 0, PAID", "0, 14, PAID", "0.001, 0, PAID", "0.01, 0, OPEN"})
  void an_order_that_costs_nothing_is_paid_and_its_goods_may_leave(
      String price, int days, PaymentStatus status) {
    SalesOrder order = placed(days, goods(11, price, 1));
    assertThat(order.paymentStatus()).isEqualTo(status);
    order.confirm(NOW);
    assertThat(OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(order))
        .isEqualTo(status == PaymentStatus.PAID);
    assertThat(order.receive(pln("0.00"))).as("becomes paid by it").isFalse();
  }

  static Stream<Arguments> verbs() {
    return Stream.of(
        verb("confirm", order -> order.confirm(NOW), OrderStatus.SUBMITTED),
        verb("withdraw", order -> order.withdraw(NOW), OrderStatus.SUBMITTED),
        verb("cancel", SalesOrder::cancel, OrderStatus.SUBMITTED, OrderStatus.CONFIRMED),
        verb("close", SalesOrder::close, OrderStatus.PARTLY_DESPATCHED),
        verb(
            "reserve",
            order -> order.missing(false),
            OrderStatus.CONFIRMED,
            OrderStatus.PARTLY_DESPATCHED),
        verb(
            "despatch",
            order -> order.despatch(pieces(1, 1)),
            OrderStatus.CONFIRMED,
            OrderStatus.PARTLY_DESPATCHED));
  }

  private static Arguments verb(String name, Consumer<SalesOrder> verb, OrderStatus... from) {
    return Arguments.of(name, verb, EnumSet.of(from[0], from));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void a_verb_is_refused_from_every_other_status_and_changes_nothing_then(
      String name, Consumer<SalesOrder> verb, Set<OrderStatus> from) {
    for (OrderStatus status : OrderStatus.values()) {
      SalesOrder order = in(status);
      OrderDetail before = order.detail();
      if (from.contains(status)) {
        verb.accept(order);
      } else {
        assertThatThrownBy(() -> verb.accept(order))
            .as("%s from %s", name, status)
            .isInstanceOfSatisfying(
                OrderNotOpen.class,
                refusal ->
                    assertThat(refusal.args())
                        .containsExactly(new OrderNumber("2026-1017"), status));
        assertThat(order.detail()).isEqualTo(before);
      }
    }
  }

  @Test
  void confirming_notes_when() {
    SalesOrder order = in(OrderStatus.SUBMITTED);
    order.confirm(NOW);
    assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(order.detail().progress().confirmedAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBMITTED", "CONFIRMED"})
  void a_cancelled_order_keeps_nothing_reserved(OrderStatus from) {
    SalesOrder order = in(from);
    order.reserved(pieces(1, 10));
    order.cancel();
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(order.lines().get(0).reserved().isPositive()).isFalse();
    assertThat(order.detail().state(order.lines().get(0))).isNull();
  }

  @Test
  void what_is_missing_is_what_is_neither_reserved_nor_gone_and_no_charge() {
    SalesOrder order = placed(goods(11, "2.00", 10), goods(12, "1.00", 5), charge("5.00"));
    order.confirm(NOW);
    order.reserved(pieces(1, 6));
    order.despatch(pieces(1, 3));
    assertThat(order.missing(false))
        .containsExactly(
            new StockLine(1, 11, Quantity.pieces(4)), new StockLine(2, 12, Quantity.pieces(5)));
    order.reserved(pieces(1, 4));
    order.reserved(pieces(2, 5));
    assertThat(order.missing(false)).isEmpty();
  }

  @Test
  void reserving_adds_to_what_is_reserved_and_goods_that_leave_are_taken_from_it() {
    SalesOrder order = in(OrderStatus.CONFIRMED);
    order.reserved(pieces(1, 3));
    order.reserved(pieces(1, 4));
    assertThat(order.lines().get(0).reserved()).isEqualTo(Quantity.pieces(7));
    order.despatch(pieces(1, 5));
    OrderLine line = order.lines().get(0);
    assertThat(line.reserved()).isEqualTo(Quantity.pieces(2));
    assertThat(line.despatched()).isEqualTo(Quantity.pieces(5));
    assertThat(line.open()).isEqualTo(Quantity.pieces(5));
    assertThat(line.backordered()).isEqualTo(Quantity.pieces(3));
    assertThat(line.invoiceable()).isEqualTo(Quantity.pieces(5));
  }

  @Test
  void an_order_is_despatched_when_all_goods_have_left_charges_or_not() {
    SalesOrder order = in(OrderStatus.PARTLY_DESPATCHED);
    order.despatch(pieces(1, 6));
    assertThat(order.status()).isEqualTo(OrderStatus.DESPATCHED);
    assertThat(order.detail().state(order.lines().get(0))).isEqualTo(LineState.DESPATCHED);
    assertThat(order.detail().state(order.lines().get(1))).as("a charge").isNull();
  }

  @Test
  void more_than_was_ordered_neither_leaves_nor_is_invoiced() {
    SalesOrder order = in(OrderStatus.PARTLY_DESPATCHED);
    assertThatThrownBy(() -> order.despatch(pieces(1, 7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
    order.invoice(pieces(1, 4));
    assertThatThrownBy(() -> order.invoice(pieces(1, 7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
    assertThat(order.lines().get(0).invoiced()).isEqualTo(Quantity.pieces(4));
  }

  @Test
  void a_line_that_is_not_there_is_a_defect() {
    SalesOrder order = in(OrderStatus.CONFIRMED);
    assertThatThrownBy(() -> order.despatch(pieces(3, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-1017");
    assertThatThrownBy(() -> order.invoice(pieces(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> order.reserved(pieces(9, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_a_closed_order_what_was_delivered_and_the_charge_are_to_be_paid() {
    SalesOrder order = in(OrderStatus.PARTLY_DESPATCHED);
    order.close();
    OrderDetail closed = order.detail();
    assertThat(closed.status()).isEqualTo(OrderStatus.CLOSED);
    assertThat(closed.lines().get(0).cancelled()).isEqualTo(Quantity.pieces(6));
    assertThat(closed.lines().get(0).toBeInvoicedInAll()).isEqualTo(Quantity.pieces(4));
    assertThat(closed.lines().get(0).reserved().isPositive()).isFalse();
    assertThat(closed.lines().get(1).cancelled().isPositive()).as("a charge stays").isFalse();
    assertThat(closed.progress().payable()).as("4 x 2.00 + 5.00, VAT 23 %").isEqualTo(pln("15.99"));
    assertThat(closed.totals().gross()).as("what was ordered").isEqualTo(pln("30.75"));
  }

  @Test
  void closing_the_rest_can_make_an_order_paid() {
    SalesOrder order = in(OrderStatus.PARTLY_DESPATCHED);
    order.receive(pln("15.99"));
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PARTLY_PAID);
    order.close();
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
  }

  @Test
  void an_order_becomes_paid_once() {
    SalesOrder order = in(OrderStatus.CONFIRMED);
    assertThat(order.receive(pln("30.74"))).isFalse();
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PARTLY_PAID);
    assertThat(order.receive(pln("30.75"))).as("this payment made it paid").isTrue();
    assertThat(order.receive(pln("31.00"))).as("it was paid before").isFalse();
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
    assertThat(order.receive(pln("0.00"))).isFalse();
    assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.OPEN);
    assertThat(order.receive(pln("30.75"))).as("and again after it was taken back").isTrue();
  }

  @Test
  void money_in_another_currency_is_a_defect() {
    assertThatThrownBy(() -> in(OrderStatus.CONFIRMED).receive(Money.of("1.00", "EUR")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_goes_back_adds_up_and_the_last_word_counts() {
    SalesOrder order = in(OrderStatus.CLOSED);
    order.giveBack(pln("10.00"), ReceivedMoney.REFUND);
    order.giveBack(pln("4.76"), ReceivedMoney.CREDIT);
    assertThat(order.detail().progress().returned()).isEqualTo(pln("14.76"));
    assertThat(order.detail().progress().returnedAs()).isEqualTo(ReceivedMoney.CREDIT);
  }

  @Test
  void it_says_how_much_of_its_goods_is_set_aside() {
    SalesOrder order = placed(goods(11, "2.00", 10), goods(12, "1.00", 5), charge("5.00"));
    assertThat(order.detail().isWaiting()).as("not accepted yet").isFalse();
    order.confirm(NOW);
    assertThat(order.detail().reservation()).isEqualTo(Reservation.NONE);
    assertThat(order.detail().isWaiting()).isTrue();
    assertThat(order.detail().state(order.lines().get(0))).isEqualTo(LineState.BACKORDER);
    order.reserved(pieces(1, 10));
    assertThat(order.detail().reservation()).isEqualTo(Reservation.PART);
    assertThat(order.detail().state(order.lines().get(0))).isEqualTo(LineState.RESERVED);
    order.reserved(pieces(2, 5));
    assertThat(order.detail().reservation()).isEqualTo(Reservation.ALL);
    assertThat(order.detail().isWaiting()).isFalse();
  }

  @Test
  void a_line_of_which_nothing_left_before_the_rest_was_closed_will_not_come() {
    SalesOrder order = placed(goods(11, "2.00", 10), goods(12, "1.00", 5));
    order.confirm(NOW);
    order.despatch(pieces(1, 10));
    order.close();
    assertThat(order.detail().state(order.lines().get(0))).isEqualTo(LineState.DESPATCHED);
    assertThat(order.detail().state(order.lines().get(1))).isEqualTo(LineState.CANCELLED);
  }

  /** Whatever is done in whatever order, the quantities of each line and the status agree. */
  @Test
  void quantities_status_and_money_agree_after_any_steps() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      SalesOrder order = random(random);
      OrderDetail placed = order.detail();
      for (int step = 0; step < 14; step++) {
        OrderDetail before = order.detail();
        try {
          step(order, random);
        } catch (OrderNotOpen refused) {
          assertThat(order.detail()).isEqualTo(before);
        }
        check(placed, order.detail(), "seed %d round %d step %d".formatted(seed, round, step));
      }
    }
  }

  private static SalesOrder random(Random random) {
    int count = 1 + random.nextInt(4);
    SalesOrderLine.NewLine[] lines = new SalesOrderLine.NewLine[count + 1];
    for (int i = 0; i < count; i++) {
      String price = (1 + random.nextInt(9_999)) + "." + (100 + random.nextInt(900));
      lines[i] =
          goods(11 + i, price, 1 + random.nextInt(50), random.nextBoolean() ? FULL : REDUCED);
    }
    lines[count] = charge("19.90");
    return placed(random.nextInt(2) * 14, lines);
  }

  private static void step(SalesOrder order, Random random) {
    switch (random.nextInt(9)) {
      case 0, 1 -> order.confirm(NOW);
      case 2 -> {
        if (random.nextInt(6) == 0) {
          order.cancel();
        }
      }
      case 3 -> {
        if (random.nextInt(4) == 0) {
          order.close();
        }
      }
      case 4, 5 ->
          order
              .missing(false)
              .forEach(
                  line -> order.reserved(pieces(line.lineNumber(), some(line.quantity(), random))));
      case 6 -> {
        for (OrderLine line : order.lines()) {
          if (line.reserved().isPositive()) {
            order.despatch(pieces(line.lineNumber(), some(line.reserved(), random)));
          }
        }
      }
      case 7 -> {
        for (OrderLine line : order.lines()) {
          if (line.invoiceable().isPositive()) {
            order.invoice(pieces(line.lineNumber(), some(line.invoiceable(), random)));
          }
        }
      }
      default -> order.receive(Money.ofMinor(random.nextInt(3_000_000), order.currency()));
    }
  }

  private static long some(Quantity most, Random random) {
    return 1 + random.nextInt(most.value().intValueExact());
  }

  private static void check(OrderDetail placed, OrderDetail now, String where) {
    assertThat(now.totals()).as(where).isEqualTo(placed.totals());
    for (OrderLine line : now.lines()) {
      List<Quantity> parts =
          List.of(line.reserved(), line.despatched(), line.invoiced(), line.cancelled());
      assertThat(parts).as(where).noneMatch(Quantity::isNegative);
      assertThat(line.reserved().plus(line.despatched()).plus(line.cancelled()))
          .as(where)
          .isLessThanOrEqualTo(line.ordered());
      assertThat(line.invoiceable().isNegative()).as(where).isFalse();
      assertThat(line.open().isNegative()).as(where).isFalse();
    }
    assertStatus(now, where);
    assertThat(now.progress().payable()).as(where).isLessThanOrEqualTo(now.totals().gross());
    if (now.status() != OrderStatus.CLOSED) {
      assertThat(now.progress().payable()).as(where).isEqualTo(now.totals().gross());
    }
    boolean paid = now.progress().paid().compareTo(now.progress().payable()) >= 0;
    assertThat(now.paymentStatus() == PaymentStatus.PAID).as(where).isEqualTo(paid);
  }

  private static void assertStatus(OrderDetail now, String where) {
    List<OrderLine> goods = now.lines().stream().filter(line -> !line.isCharge()).toList();
    boolean some = goods.stream().anyMatch(line -> line.despatched().isPositive());
    boolean all = goods.stream().allMatch(line -> line.despatched().equals(line.ordered()));
    boolean givenUp = goods.stream().anyMatch(line -> line.cancelled().isPositive());
    boolean reserved = goods.stream().anyMatch(line -> line.reserved().isPositive());
    switch (now.status()) {
      case SUBMITTED, CONFIRMED -> assertThat(some || givenUp).as(where).isFalse();
      case CANCELLED -> assertThat(some || givenUp || reserved).as(where).isFalse();
      case PARTLY_DESPATCHED -> assertThat(some && !all && !givenUp).as(where).isTrue();
      case DESPATCHED -> assertThat(all && !givenUp && !reserved).as(where).isTrue();
      case CLOSED -> assertThat(some && givenUp && !reserved).as(where).isTrue();
    }
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
