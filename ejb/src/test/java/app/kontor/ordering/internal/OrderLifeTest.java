package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.AuditChanges.Change;
import app.kontor.measure.Quantity;
import app.kontor.ordering.DeliveryOffer;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderAction;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderClosed;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDetail.Reservation;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.UnknownOrder;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.Channel;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Persisted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows for stock, for the time line and for others when something is done to an order. */
class OrderLifeTest {
  private final Shop shop = new Shop();

  @Test
  void the_same_key_places_one_order_and_each_person_has_keys_of_their_own() {
    OrderNumber first = place("key-1");
    shop.wants(11, 20);
    assertThat(shop.ordering.place(command("key-1"))).isEqualTo(first);
    assertThat(shop.rows.of(5)).as("not ordered again").hasSize(1);
    shop.actor.become(Shop.RIVALS_BUYER);
    assertThat(place("key-1")).isNotEqualTo(first);
    assertThat(shop.orders.all()).hasSize(2);
  }

  @Test
  void a_key_of_the_basket_and_a_key_of_the_office_do_not_meet() {
    OrderNumber placed = place("key-1");
    shop.actor.become(Shop.SALES);
    OrderNumber entered = shop.ordering.enter(phoned("key-1"));
    assertThat(entered).isNotEqualTo(placed);
    assertThat(shop.ordering.enter(phoned("key-1"))).isEqualTo(entered);
    assertThat(shop.orders.all()).hasSize(2);
  }

  @Test
  void an_order_that_is_confirmed_by_rule_has_its_goods_at_once() {
    shop.confirmsByRule = true;
    SalesOrder order = order(place("key-1"));
    assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(order.detail().reservation()).isEqualTo(Reservation.ALL);
    assertThat(shop.stock.free(11)).isEqualTo(pieces(980));
    assertThat(shop.confirmed.told()).hasSize(1);
    assertThat(shop.orders.steps(order)).containsExactly("SUBMITTED PORTAL", "CONFIRMED ");
  }

  @Test
  void confirming_sets_aside_what_is_there() {
    shop.stock.has(11, 15);
    OrderNumber number = place("key-1");
    shop.actor.become(Shop.SALES);
    shop.ordering.confirm(number, 0);
    OrderDetail order = shop.ordering.order(number);
    assertThat(order.progress().confirmedAt()).isEqualTo(Shop.NOW);
    assertThat(order.lines().get(0).reserved()).isEqualTo(pieces(15));
    assertThat(order.lines().get(0).backordered()).isEqualTo(pieces(5));
    assertThat(shop.stock.free(11)).isEqualTo(pieces(0));
    assertThat(shop.confirmed.told()).containsExactly(new OrderConfirmed(1, 7, number));
    assertThat(shop.audit.take())
        .containsExactly(new Change("status", OrderStatus.SUBMITTED, OrderStatus.CONFIRMED));
  }

  @Test
  void what_one_order_has_set_aside_the_next_does_not_get() {
    shop.stock.has(11, 30);
    OrderNumber first = place("key-1");
    OrderNumber second = place("key-2");
    shop.actor.become(Shop.SALES);
    shop.ordering.confirm(first, 0);
    shop.ordering.confirm(second, 0);
    assertThat(reserved(first)).isEqualTo(pieces(20));
    assertThat(reserved(second)).isEqualTo(pieces(10));
    shop.ordering.cancel(first, 0, "too late", null);
    assertThat(shop.stock.free(11)).isEqualTo(pieces(20));
    shop.ordering.reserveMissing(second);
    assertThat(reserved(second)).isEqualTo(pieces(20));
    assertThat(shop.stock.free(11)).isEqualTo(pieces(10));
    assertThat(shop.orders.steps(order(second))).endsWith("CONFIRMED ", "RESERVED ");
  }

  @Test
  void reserving_again_adds_nothing_where_nothing_is_missing() {
    OrderNumber number = confirmed();
    shop.ordering.reserveMissing(number);
    assertThat(reserved(number)).isEqualTo(pieces(20));
    assertThat(shop.stock.free(11)).isEqualTo(pieces(980));
  }

  static Stream<Arguments> decisions() {
    return Stream.of(
        decision("confirm", (shop, number) -> shop.ordering.confirm(number, 3)),
        decision("cancel", (shop, number) -> shop.ordering.cancel(number, 3, "", null)),
        decision("close", (shop, number) -> shop.ordering.close(number, 3, "", null)));
  }

  private static Arguments decision(String name, BiConsumer<Shop, OrderNumber> decision) {
    return Arguments.of(name, decision);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("decisions")
  void who_decides_on_an_order_that_somebody_else_has_changed_is_told_so(
      String name, BiConsumer<Shop, OrderNumber> decision) {
    OrderNumber number = place("key-1");
    Persisted.as(order(number), 100, 4);
    shop.actor.become(Shop.SALES);
    assertThatThrownBy(() -> decision.accept(shop, number)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(order(number).status()).isEqualTo(OrderStatus.SUBMITTED);
    assertNothingFollows(number);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("decisions")
  void an_order_of_another_company_is_unknown(String name, BiConsumer<Shop, OrderNumber> decision) {
    OrderNumber number = place("key-1");
    shop.actor.become(Shop.RIVALS_BUYER);
    unknown(() -> decision.accept(shop, number), number);
    unknown(() -> shop.ordering.order(number), number);
    unknown(() -> shop.ordering.lock(number), number);
    unknown(() -> shop.ordering.reserveMissing(number), number);
    shop.actor.become(Actor.system(2));
    unknown(() -> shop.ordering.order(number), number);
    unknown(() -> shop.ordering.recordPayment(number, Shop.pln("1.00")), number);
    assertNothingFollows(number);
  }

  @Test
  void a_buyer_takes_back_what_is_not_accepted_and_nothing_else() {
    OrderNumber number = place("key-1");
    shop.ordering.cancel(number, 0, "wrong size", null);
    assertThat(order(number).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(shop.orders.steps(order(number))).endsWith("CANCELLED wrong size");
    assertThat(shop.cancelled.told()).containsExactly(new OrderCancelled(1, 7, number, null));

    OrderNumber accepted = confirmed();
    shop.actor.become(Shop.BUYER);
    assertThatThrownBy(() -> shop.ordering.cancel(accepted, 0, "", null))
        .isInstanceOfSatisfying(
            OrderNotOpen.class,
            refusal -> assertThat(refusal.args()).containsExactly(accepted, OrderStatus.CONFIRMED));
    assertThat(reserved(accepted)).isEqualTo(pieces(20));
    assertThat(shop.cancelled.told()).hasSize(1);
  }

  @Test
  void the_seller_cancels_what_is_accepted_and_says_what_happens_with_the_money() {
    OrderNumber number = confirmed();
    shop.audit.take();
    shop.ordering.cancel(number, 0, "out of production", ReceivedMoney.REFUND);
    assertThat(order(number).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(shop.stock.free(11)).isEqualTo(pieces(1_000));
    assertThat(shop.cancelled.told())
        .containsExactly(new OrderCancelled(1, 7, number, ReceivedMoney.REFUND));
    assertThat(shop.audit.take())
        .containsExactly(new Change("status", OrderStatus.CONFIRMED, OrderStatus.CANCELLED));
  }

  @Test
  void closing_gives_back_what_is_set_aside_for_the_rest() {
    OrderNumber number = confirmed();
    shop.ordering.recordDespatch(number, "WZ/1", Map.of(1, pieces(5)));
    shop.ordering.close(number, 0, "discontinued", ReceivedMoney.CREDIT);
    assertThat(order(number).status()).isEqualTo(OrderStatus.CLOSED);
    assertThat(reserved(number)).isEqualTo(pieces(0));
    assertThat(shop.orders.steps(order(number))).endsWith("DESPATCHED WZ/1", "CLOSED discontinued");
    assertThat(shop.closed.told())
        .containsExactly(new OrderClosed(1, 7, number, ReceivedMoney.CREDIT));
    assertThat(shop.cancelled.told()).isEmpty();
  }

  @Test
  void an_order_of_which_nothing_has_left_is_not_closed_but_cancelled() {
    OrderNumber number = confirmed();
    assertThatThrownBy(() -> shop.ordering.close(number, 0, "", null))
        .isInstanceOf(OrderNotOpen.class);
    assertThat(shop.closed.told()).isEmpty();
    assertThat(shop.stock.free(11)).isEqualTo(pieces(980));
  }

  @Test
  void papers_of_an_order_stand_in_its_time_line() {
    OrderNumber number = confirmed();
    shop.ordering.recordDespatch(number, "WZ/1", Map.of(1, pieces(5)));
    shop.ordering.recordInvoice(number, "FV/1", Map.of(1, pieces(5), 2, pieces(1)));
    shop.ordering.recordDespatch(number, "WZ/2", Map.of(1, pieces(15)));
    assertThat(shop.orders.steps(order(number)))
        .containsExactly(
            "SUBMITTED PORTAL",
            "CONFIRMED ",
            "DESPATCHED WZ/1",
            "INVOICED FV/1",
            "DESPATCHED WZ/2");
    OrderDetail order = shop.ordering.orderForDocuments(number);
    assertThat(order.status()).isEqualTo(OrderStatus.DESPATCHED);
    assertThat(order.lines().get(0).invoiceable()).isEqualTo(pieces(15));
    assertThat(order.lines().get(1).invoiceable()).isEqualTo(pieces(0));
    assertThat(order.history()).as("others ask for no time line").isEmpty();
  }

  @Test
  void each_sees_with_the_order_what_they_may_do_now() {
    OrderNumber number = place("key-1");
    assertThat(shop.ordering.order(number).actions().allows(OrderAction.WITHDRAW)).isTrue();
    assertThat(shop.ordering.order(number).actions().allows(OrderAction.CONFIRM)).isFalse();
    shop.actor.become(Shop.SALES);
    OrderDetail order = shop.ordering.order(number);
    assertThat(order.actions().allows(OrderAction.CONFIRM)).isTrue();
    assertThat(order.history())
        .containsExactly(new OrderDetail.OrderEvent(Shop.NOW, "SUBMITTED", "Łucja Żak", "PORTAL"));
  }

  @Test
  void deliveries_are_offered_in_the_customers_currency() {
    assertThat(shop.ordering.deliveryMethods(Shop.HUTA))
        .extracting(DeliveryOffer::code)
        .containsExactly("DHL", "OWN");
    assertThat(shop.deliveriesNamed).containsExactly(shop.actor.get().language());
  }

  private void assertNothingFollows(OrderNumber number) {
    assertThat(shop.confirmed.told()).isEmpty();
    assertThat(shop.cancelled.told()).isEmpty();
    assertThat(shop.closed.told()).isEmpty();
    assertThat(shop.audit.take()).isEmpty();
    assertThat(shop.stock.free(11)).isEqualTo(pieces(1_000));
    assertThat(shop.orders.steps(order(number))).containsExactly("SUBMITTED PORTAL");
  }

  private static void unknown(ThrowingCallable call, OrderNumber number) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UnknownOrder.class, refusal -> assertThat(refusal.args()).containsExactly(number));
  }

  private Quantity reserved(OrderNumber number) {
    return order(number).lines().get(0).reserved();
  }

  private SalesOrder order(OrderNumber number) {
    return shop.orders.all().stream()
        .filter(order -> order.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** Twenty hammers by courier, of whoever acts. */
  private OrderNumber place(String key) {
    shop.wants(11, 20);
    return shop.ordering.place(command(key));
  }

  /** The buyer's order, accepted by sales, who act from now on. */
  private OrderNumber confirmed() {
    shop.actor.become(Shop.BUYER);
    OrderNumber number = place("key-accepted");
    shop.actor.become(Shop.SALES);
    shop.ordering.confirm(number, 0);
    return number;
  }

  private static PlaceOrder command(String key) {
    return PlaceOrder.of(key, "HQ", "DHL", null, null, null, null, "PLN 55.35");
  }

  private static EnterOrder phoned(String key) {
    return new EnterOrder(
        key,
        Shop.HUTA,
        Channel.PHONE,
        "HQ",
        "DHL",
        null,
        null,
        null,
        null,
        List.of(EnterOrder.Line.of(new ItemNumber("K-11"), BigDecimal.TEN)));
  }
}
