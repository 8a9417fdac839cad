package app.kontor.ordering;

import static app.kontor.ordering.OrderAction.ASK_FOR_CHANGE;
import static app.kontor.ordering.OrderAction.CANCEL;
import static app.kontor.ordering.OrderAction.CHANGE;
import static app.kontor.ordering.OrderAction.CLOSE;
import static app.kontor.ordering.OrderAction.CONFIRM;
import static app.kontor.ordering.OrderAction.EDIT;
import static app.kontor.ordering.OrderAction.HOLD;
import static app.kontor.ordering.OrderAction.INVOICE;
import static app.kontor.ordering.OrderAction.ISSUE_GOODS;
import static app.kontor.ordering.OrderAction.PROMISE;
import static app.kontor.ordering.OrderAction.RESERVE;
import static app.kontor.ordering.OrderAction.RESUME;
import static app.kontor.ordering.OrderAction.SPLIT;
import static app.kontor.ordering.OrderAction.WITHDRAW;
import static app.kontor.ordering.model.SalesOrders.in;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.Actions;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person may do with an order, by role and by how far it is. */
class OrderActionTest {
  private static final Actor BUYER = person(7, Role.BUYER);
  private static final Actor SALES = person(0, Role.SALES);
  private static final Actor WAREHOUSE = person(0, Role.WAREHOUSE);
  private static final Actor ACCOUNTING = person(0, Role.ACCOUNTING);

  @Test
  void a_buyer_changes_and_withdraws_until_the_seller_has_accepted_and_asks_afterwards() {
    assertThat(allowed(BUYER, in(OrderStatus.SUBMITTED))).containsExactly(WITHDRAW, EDIT);
    for (OrderStatus later : List.of(OrderStatus.CONFIRMED, OrderStatus.PARTLY_DESPATCHED)) {
      assertThat(allowed(BUYER, in(later))).as(later.name()).containsExactly(ASK_FOR_CHANGE);
    }
    for (OrderStatus ended :
        List.of(OrderStatus.DESPATCHED, OrderStatus.CLOSED, OrderStatus.CANCELLED)) {
      assertThat(allowed(BUYER, in(ended))).as(ended.name()).isEmpty();
    }
  }

  @Test
  void an_order_that_was_confirmed_as_it_came_in_is_open_to_its_buyer_until_the_cut_off() {
    SalesOrder order = in(OrderStatus.CONFIRMED);
    order.leaveOpen(SalesOrders.NOW.plusSeconds(1));
    assertThat(allowed(BUYER, order)).containsExactly(WITHDRAW, EDIT);
    order.leaveOpen(SalesOrders.NOW);
    assertThat(allowed(BUYER, order)).containsExactly(ASK_FOR_CHANGE);
  }

  @Test
  void of_a_held_order_nothing_leaves_whoever_pays() {
    SalesOrder order = in(OrderStatus.CONFIRMED);
    order.reserved(pieces(1, 10));
    order.receive(order.summary().gross());
    order.hold("credit check");
    assertThat(allowed(WAREHOUSE, order)).isEmpty();
    assertThat(allowed(SALES, order)).contains(RESUME).doesNotContain(HOLD);
    order.resume();
    assertThat(allowed(WAREHOUSE, order)).containsExactly(ISSUE_GOODS);
  }

  @Test
  void sales_accept_end_and_reserve_as_far_as_the_order_is() {
    assertThat(allowed(SALES, in(OrderStatus.SUBMITTED)))
        .containsExactly(CONFIRM, CHANGE, SPLIT, HOLD, CANCEL);
    assertThat(allowed(SALES, in(OrderStatus.CONFIRMED)))
        .containsExactly(CHANGE, SPLIT, HOLD, CANCEL, RESERVE, PROMISE);
    assertThat(allowed(SALES, in(OrderStatus.PARTLY_DESPATCHED)))
        .containsExactly(CHANGE, SPLIT, HOLD, CLOSE, PROMISE);
    for (OrderStatus ended :
        List.of(OrderStatus.DESPATCHED, OrderStatus.CLOSED, OrderStatus.CANCELLED)) {
      assertThat(allowed(SALES, in(ended))).as(ended.name()).isEmpty();
    }
  }

  @Test
  void goods_leave_when_they_are_reserved_and_paid() {
    SalesOrder order = in(OrderStatus.CONFIRMED);
    assertThat(allowed(WAREHOUSE, order)).containsExactly(RESERVE);
    order.reserved(pieces(1, 10));
    assertThat(refusal(WAREHOUSE, order, ISSUE_GOODS)).isEqualTo("RELEASED_FOR_DESPATCH");
    order.receive(order.summary().gross());
    assertThat(allowed(WAREHOUSE, order)).containsExactly(ISSUE_GOODS);
    order.despatch(pieces(1, 10));
    assertThat(allowed(WAREHOUSE, order)).isEmpty();
  }

  @Test
  void who_buys_on_credit_terms_need_not_have_paid() {
    SalesOrder order = SalesOrders.placed(14, SalesOrders.goods(11, "2.00", 10));
    order.confirm(SalesOrders.NOW);
    assertThat(refusal(WAREHOUSE, order, ISSUE_GOODS)).isEqualTo("GOODS_ARE_SET_ASIDE");
    order.reserved(pieces(1, 1));
    assertThat(allowed(WAREHOUSE, order)).containsExactly(RESERVE, ISSUE_GOODS);
  }

  @Test
  void an_invoice_waits_for_goods_that_have_left_and_a_charge_alone_is_none() {
    SalesOrder order = in(OrderStatus.PARTLY_DESPATCHED);
    assertThat(allowed(ACCOUNTING, order)).containsExactly(INVOICE);
    order.invoice(pieces(1, 4));
    assertThat(refusal(ACCOUNTING, order, INVOICE)).isEqualTo("GOODS_WAIT_FOR_AN_INVOICE");
  }

  @Test
  void what_the_actor_has_no_right_to_is_not_even_refused() {
    Actions<OrderAction> buyer =
        OrderAction.allowed(BUYER, in(OrderStatus.SUBMITTED), SalesOrders.NOW);
    assertThat(buyer.allows(CONFIRM)).isFalse();
    assertThat(buyer.refusal(CONFIRM)).isEmpty();
    assertThat(Actions.<OrderAction>none().allows(CONFIRM)).isFalse();
  }

  @Test
  void the_order_of_a_person_says_what_the_person_may_do() {
    OrderDetail order = in(OrderStatus.SUBMITTED).detail();
    assertThat(order.actions()).isEqualTo(Actions.none());
    OrderDetail.OrderEvent placed =
        new OrderDetail.OrderEvent(SalesOrders.NOW, "SUBMITTED", "Łucja Żak", "PORTAL");
    OrderDetail seen = order.shownTo(SALES, List.of(placed), SalesOrders.NOW);
    assertThat(seen.actions().allows(CONFIRM)).isTrue();
    assertThat(seen.history()).containsExactly(placed);
  }

  private static List<OrderAction> allowed(Actor actor, SalesOrder order) {
    Actions<OrderAction> actions = OrderAction.allowed(actor, order, SalesOrders.NOW);
    return Arrays.stream(OrderAction.values()).filter(actions::allows).toList();
  }

  private static String refusal(Actor actor, SalesOrder order, OrderAction action) {
    return OrderAction.allowed(actor, order, SalesOrders.NOW).refusal(action).orElseThrow();
  }

  private static Actor person(long partnerId, Role role) {
    return Actor.person(5, "p@example", "P", Locale.ENGLISH, 1, partnerId, Set.of(role));
  }
}
