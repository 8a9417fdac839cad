package app.kontor.ordering.model;

import static app.kontor.ordering.model.SalesOrders.charge;
import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.in;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static app.kontor.ordering.model.SalesOrders.placed;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Money;
import app.kontor.ordering.OrderAction;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.OrderStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rules an order keeps, by how far it is, what is paid and where its goods are. */
class OrderPolicyTest {

  /** Ten hammers, paid in advance and not paid, four of them gone where goods have left. */
  @ParameterizedTest
  @CsvSource({
    "SUBMITTED, NOT_ACCEPTED_YET NO_GOODS_HAVE_LEFT GOODS_ARE_MISSING CAN_BE_CHANGED CAN_BE_CUT"
        + " CUT_OFF_HAS_NOT_PASSED IS_NOT_ON_HOLD",
    "CONFIRMED, NO_GOODS_HAVE_LEFT GOODS_ARE_STILL_TO_LEAVE GOODS_ARE_MISSING CAN_BE_CHANGED CAN_BE_CUT"
        + " CUT_OFF_HAS_PASSED IS_NOT_ON_HOLD",
    "PARTLY_DESPATCHED, GOODS_ARE_STILL_TO_LEAVE SOME_GOODS_HAVE_LEFT_AND_OTHERS_NOT"
        + " GOODS_ARE_SET_ASIDE GOODS_WAIT_FOR_AN_INVOICE CAN_BE_CHANGED CAN_BE_CUT CUT_OFF_HAS_PASSED"
        + " IS_NOT_ON_HOLD",
    "DESPATCHED, GOODS_WAIT_FOR_AN_INVOICE CUT_OFF_HAS_PASSED IS_NOT_ON_HOLD",
    "CLOSED, GOODS_WAIT_FOR_AN_INVOICE CUT_OFF_HAS_PASSED IS_NOT_ON_HOLD",
    "CANCELLED, GOODS_ARE_MISSING CAN_BE_CUT CUT_OFF_HAS_PASSED IS_NOT_ON_HOLD"
  })
  void each_status_keeps_its_rules(OrderStatus status, String rules) {
    Set<String> kept =
        Arrays.stream(OrderPolicy.values())
            .filter(rule -> rule.isKeptBy(in(status)))
            .map(Enum::name)
            .collect(Collectors.toSet());
    assertThat(kept).containsExactlyInAnyOrder(rules.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00, false",
    "0, 30.74, false",
    "0, 30.75, true",
    "0, 31.00, true",
    "1, 0.00, true",
    "30, 0.00, true"
  })
  void goods_are_released_by_payment_or_by_terms(int days, String paid, boolean released) {
    SalesOrder order = placed(days, goods(11, "2.00", 10), charge("5.00"));
    order.receive(Money.of(paid, "PLN"));
    assertThat(OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(order)).as("not accepted").isFalse();
    order.confirm(SalesOrders.NOW);
    assertThat(OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(order)).isEqualTo(released);
    assertThat(order.detail().isReleasedForDespatch()).isEqualTo(released);
  }

  @ParameterizedTest
  @EnumSource(names = {"DESPATCHED", "CLOSED", "CANCELLED"})
  void paid_or_not_nothing_leaves_an_order_that_has_ended(OrderStatus ended) {
    SalesOrder order = in(ended);
    order.receive(Money.of("30.75", "PLN"));
    assertThat(OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(order)).isFalse();
  }

  @Test
  void a_payment_that_is_taken_back_takes_the_release_back() {
    SalesOrder order = in(OrderStatus.CONFIRMED);
    order.receive(Money.of("30.75", "PLN"));
    assertThat(OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(order)).isTrue();
    order.receive(Money.of("30.00", "PLN"));
    assertThat(OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(order)).isFalse();
  }

  @Test
  void a_charge_is_neither_missing_nor_set_aside_nor_a_reason_for_an_invoice() {
    SalesOrder order = placed(14, goods(11, "2.00", 1), charge("5.00"));
    order.confirm(SalesOrders.NOW);
    order.reserved(pieces(1, 1));
    assertThat(OrderPolicy.GOODS_ARE_MISSING.isKeptBy(order)).isFalse();
    order.despatch(pieces(1, 1));
    order.invoice(pieces(1, 1));
    assertThat(order.detail().lines().get(1).invoiceable().isPositive()).isTrue();
    assertThat(OrderPolicy.GOODS_WAIT_FOR_AN_INVOICE.isKeptBy(order)).isFalse();
    assertThat(OrderPolicy.GOODS_ARE_SET_ASIDE.isKeptBy(order)).isFalse();
  }

  @Test
  void one_line_of_many_is_reason_enough() {
    SalesOrder order = placed(14, goods(11, "2.00", 5), goods(12, "2.00", 5), goods(13, "1.00", 5));
    order.confirm(SalesOrders.NOW);
    order.reserved(pieces(1, 5));
    order.reserved(pieces(2, 5));
    assertThat(OrderPolicy.GOODS_ARE_MISSING.isKeptBy(order)).isTrue();
    order.reserved(pieces(3, 5));
    assertThat(OrderPolicy.GOODS_ARE_MISSING.isKeptBy(order)).isFalse();
    order.despatch(pieces(3, 5));
    assertThat(OrderPolicy.GOODS_WAIT_FOR_AN_INVOICE.isKeptBy(order)).isTrue();
    assertThat(OrderPolicy.GOODS_ARE_SET_ASIDE.isKeptBy(order)).isTrue();
  }

  /** The detail that pages and other capabilities see is decided on as the order itself. */
  @ParameterizedTest
  @EnumSource
  void the_order_and_its_detail_keep_the_same_rules(OrderStatus status) {
    SalesOrder order = in(status);
    for (OrderPolicy rule : OrderPolicy.values()) {
      assertThat(rule.isKeptBy(order.detail())).as(rule.name()).isEqualTo(rule.isKeptBy(order));
    }
  }

  /** An action's refusal is the first of its rules that is broken; without one it is allowed. */
  @ParameterizedTest
  @CsvSource({
    "CONFIRM, CONFIRMED, NOT_ACCEPTED_YET",
    "WITHDRAW, CONFIRMED, CUT_OFF_HAS_NOT_PASSED",
    "EDIT, CONFIRMED, CUT_OFF_HAS_NOT_PASSED",
    "ASK_FOR_CHANGE, SUBMITTED, CUT_OFF_HAS_PASSED",
    "ASK_FOR_CHANGE, DESPATCHED, CAN_BE_CHANGED",
    "CHANGE, DESPATCHED, CAN_BE_CHANGED",
    "HOLD, CLOSED, CAN_BE_CHANGED",
    "RESUME, CONFIRMED, IS_ON_HOLD",
    "CANCEL, PARTLY_DESPATCHED, NO_GOODS_HAVE_LEFT",
    "CLOSE, CONFIRMED, SOME_GOODS_HAVE_LEFT_AND_OTHERS_NOT",
    "CLOSE, DESPATCHED, SOME_GOODS_HAVE_LEFT_AND_OTHERS_NOT",
    "RESERVE, SUBMITTED, GOODS_ARE_STILL_TO_LEAVE",
    "RESERVE, PARTLY_DESPATCHED, GOODS_ARE_MISSING",
    "ISSUE_GOODS, SUBMITTED, RELEASED_FOR_DESPATCH",
    "ISSUE_GOODS, CONFIRMED, RELEASED_FOR_DESPATCH",
    "INVOICE, CONFIRMED, GOODS_WAIT_FOR_AN_INVOICE"
  })
  void a_refused_action_says_the_first_rule_it_breaks(
      OrderAction action, OrderStatus status, OrderPolicy rule) {
    assertThat(action.refusal(in(status))).contains(rule);
  }

  @Test
  void an_order_that_has_ended_without_goods_leaves_nothing_to_do() {
    for (OrderAction action : OrderAction.values()) {
      assertThat(action.refusal(in(OrderStatus.CANCELLED))).as(action.name()).isPresent();
    }
  }

  @Test
  void what_has_left_is_invoiced_also_when_the_rest_is_closed() {
    for (OrderStatus status :
        EnumSet.of(OrderStatus.PARTLY_DESPATCHED, OrderStatus.DESPATCHED, OrderStatus.CLOSED)) {
      assertThat(OrderAction.INVOICE.refusal(in(status))).as(status.name()).isEmpty();
    }
  }
}
