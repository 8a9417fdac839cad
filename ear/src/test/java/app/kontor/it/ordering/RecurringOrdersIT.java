package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.BoughtItem;
import app.kontor.ordering.BoughtItems;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.Recurrence;
import app.kontor.ordering.RecurringOrderData;
import app.kontor.ordering.RecurringOrderData.WhenMissing;
import app.kontor.ordering.RecurringOrderView;
import app.kontor.ordering.RecurringOrderView.State;
import app.kontor.ordering.RecurringOrders;
import app.kontor.ordering.Removals;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.UnknownList;
import app.kontor.ordering.internal.RecurringOrderTick;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists that are ordered by themselves, by the server's own timer and job. */
@ExtendWith(ArquillianExtension.class)
class RecurringOrdersIT {
  @Inject private Trade trade;
  @EJB private ShoppingLists lists;
  @EJB private RecurringOrders recurring;
  @EJB private Removals removals;
  @EJB private RecurringOrderTick tick;
  @EJB private Ordering ordering;
  @EJB private Baskets baskets;
  @EJB private BoughtItems bought;

  private Customer customer;
  private Actor buyer;
  private String list;

  @BeforeEach
  void a_list() {
    trade.open();
    customer = trade.customer("RECUR", null);
    buyer = customer.buyer();
    list = trade.as(buyer, () -> lists.create(Trade.key(), "Every Monday"));
    trade.as(buyer, () -> lists.add(list, Trade.ITEM, BigDecimal.valueOf(3), null));
  }

  private RecurringOrderData data(
      LocalDate first, WhenMissing missing, int notice, @Nullable String most) {
    return new RecurringOrderData(
        new Recurrence(1, Recurrence.Unit.WEEK, first),
        new RecurringOrderData.Delivery(customer.addressCode(), "PICKUP", "", "WORKSHOP", "Gate 2"),
        missing,
        notice,
        most == null ? null : new BigDecimal(most));
  }

  private RecurringOrderView view() {
    return trade.as(buyer, () -> recurring.of(list)).orElseThrow();
  }

  /** The day has come, and the timer rings. */
  private void due() {
    trade.sql(
        "UPDATE recurring_order SET next_day = ?1, announced = TRUE, due_at = UTC_TIMESTAMP()"
            + " - INTERVAL 1 SECOND WHERE list_id = (SELECT id FROM shopping_list WHERE reference ="
            + " ?2)",
        trade.today(),
        list);
    tick.tick();
  }

  private void awaited(String condition) {
    assertThat(
            trade.awaitedRows(
                "SELECT id FROM recurring_order WHERE list_id = (SELECT id FROM shopping_list"
                    + " WHERE reference = ?1) AND "
                    + condition,
                list))
        .as(condition)
        .isNotEmpty();
  }

  private long mails(String part) {
    return trade
        .rows(
            "SELECT id FROM mail WHERE recipient = ?1 AND subject LIKE ?2",
            buyer.email(),
            "%" + part + "%")
        .size();
  }

  /** Mails about the list; their words are written after the commit. */
  private List<?> told() {
    return trade.awaitedRows(
        "SELECT id FROM mail WHERE recipient = ?1 AND subject LIKE '%Every Monday%'",
        buyer.email());
  }

  @Test
  void it_is_announced_ordered_once_and_goes_on() {
    trade.as(
        buyer,
        () ->
            recurring.begin(
                Trade.key(), list, data(trade.today().plusDays(1), WhenMissing.STOP, 2, null)));
    tick.tick();
    awaited("announced");
    assertThat(told()).hasSize(1);
    assertThat(view().lastOrder()).isNull();

    trade.basket(customer, 1);
    due();
    tick.tick();
    awaited("last_order IS NOT NULL");
    OrderNumber number = Objects.requireNonNull(view().lastOrder());
    OrderDetail order = trade.as(buyer, () -> ordering.order(number));
    assertThat(order.buyer().reference()).isEqualTo("WORKSHOP");
    assertThat(order.lines().get(0).ordered().value()).isEqualByComparingTo("3");
    assertThat(order.placed().by()).isEqualTo(buyer.name());
    assertThat(trade.as(buyer, () -> baskets.lineCount())).as("the basket stays").isEqualTo(1);
    assertThat(view().lastDay()).isEqualTo(trade.today());
    assertThat(view().next().get(0)).isAfter(trade.today());
    assertThat(trade.rows("SELECT id FROM sales_order WHERE placed_by_user = ?1", buyer.userId()))
        .as("once, however often the timer rings")
        .hasSize(1);
    assertThat(mails("Every Monday")).as("the order's own mail is enough").isEqualTo(1);
    boughtBefore(number);
  }

  /** What was ordered is found again, with its quantity, by this company alone. */
  private void boughtBefore(OrderNumber number) {
    List<BoughtItem> found =
        trade.as(buyer, () -> bought.bought("trade", PageRequest.first(10))).rows();
    assertThat(found)
        .extracting(each -> each.line().quantity().value().intValue() + " " + each.lastOrder())
        .containsExactly("3 " + number);
    assertThat(trade.as(buyer, () -> bought.bought("nothing so", PageRequest.first(10))).rows())
        .isEmpty();
    Actor other = trade.customer("RECUR-NEW", null).buyer();
    assertThat(trade.as(other, () -> bought.bought("", PageRequest.first(10))).rows()).isEmpty();
    Map<ItemNumber, Amount> again =
        Map.of(new ItemNumber(Trade.ITEM), new Amount(BigDecimal.valueOf(4), null));
    assertThat(trade.as(buyer, () -> bought.again(again, "")).moved()).isEqualTo(1);
    assertThat(trade.as(buyer, () -> baskets.basket()).lines().get(0).quantity().value())
        .as("with the one that was there")
        .isEqualByComparingTo("5");
    String kept = trade.as(buyer, () -> lists.create(Trade.key(), "Kept"));
    assertThat(trade.as(buyer, () -> bought.again(again, kept)).moved()).isEqualTo(1);
    String submitted = trade.submitted(customer, 2, Trade.key(), "more");
    assertThat(trade.as(buyer, () -> bought.bought("", PageRequest.first(10))).rows())
        .extracting(each -> each.times() + " " + each.lastOrder())
        .containsExactly("2 " + submitted);
  }

  @Test
  void what_cannot_be_ordered_is_left_out_or_stops_it() {
    trade.sql("UPDATE item SET active = FALSE WHERE id = ?1", Trade.ITEM_ID);
    try {
      trade.as(
          buyer,
          () ->
              recurring.begin(
                  Trade.key(), list, data(trade.today().plusDays(9), WhenMissing.STOP, 0, null)));
      due();
      awaited("state = 'STOPPED'");
      assertThat(view().failure())
          .satisfies(
              failure -> {
                assertThat(failure.code()).isEqualTo("RECURRING_MISSING");
                assertThat(failure.args().toString()).contains(Trade.ITEM);
              });
      assertThat(told()).hasSize(1);
      assertThat(trade.rows("SELECT id FROM sales_order WHERE placed_by_user = ?1", buyer.userId()))
          .isEmpty();
    } finally {
      trade.sql("UPDATE item SET active = TRUE WHERE id = ?1", Trade.ITEM_ID);
    }
    trade.as(buyer, () -> recurring.resume(list, view().version()));
    trade.as(
        buyer,
        () ->
            recurring.change(
                list,
                view().version(),
                data(trade.today().plusDays(9), WhenMissing.LEAVE_OUT, 0, "0.01")));
    due();
    awaited("state = 'STOPPED'");
    assertThat(Objects.requireNonNull(view().failure()).code()).isEqualTo("ORDER_TOO_DEAR");
    assertThat(trade.rows("SELECT id FROM sales_order WHERE placed_by_user = ?1", buyer.userId()))
        .as("nothing of it is kept")
        .isEmpty();
  }

  @Test
  void only_its_owner_reaches_it_and_orders_by_it() {
    LocalDate first = trade.today().plusDays(3);
    assertThatThrownBy(
            () ->
                trade.as(
                    buyer,
                    () ->
                        recurring.begin(
                            Trade.key(), list, data(trade.today(), WhenMissing.STOP, 0, null))))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("first"));
    trade.as(
        buyer, () -> recurring.begin(Trade.key(), list, data(first, WhenMissing.STOP, 0, null)));
    assertThatThrownBy(
            () ->
                trade.as(
                    buyer,
                    () ->
                        recurring.begin(Trade.key(), list, data(first, WhenMissing.STOP, 0, null))))
        .isInstanceOf(InvalidInput.class);
    Actor colleague = trade.person(1, customer.id(), "Colleague", Set.of(Role.BUYER));
    Actor stranger = trade.customer("RECUR-OTHER", null).buyer();
    for (Actor other : List.of(colleague, stranger)) {
      assertThatThrownBy(() -> trade.as(other, () -> recurring.of(list)))
          .isInstanceOf(UnknownList.class);
    }
    long version =
        trade.as(
            buyer,
            () -> lists.part(list, BasketQuery.ALL, ShoppingLists.LineOrder.ADDED, 1, 1).version());
    trade.as(buyer, () -> lists.handOver(list, version, colleague.email()));
    assertThat(trade.as(colleague, () -> recurring.of(list)).orElseThrow().state())
        .as("nobody orders in the name of who did not ask for it")
        .isEqualTo(State.PAUSED);
    long now =
        trade.as(
            colleague,
            () -> lists.part(list, BasketQuery.ALL, ShoppingLists.LineOrder.ADDED, 1, 1).version());
    long paused = trade.as(colleague, () -> recurring.of(list)).orElseThrow().version();
    trade.as(colleague, () -> recurring.resume(list, paused));
    trade.as(colleague, () -> lists.delete(list, now));
    assertThat(
            trade.rows(
                "SELECT id FROM recurring_order WHERE partner_id = ?1 AND due_at IS NOT NULL",
                customer.id()))
        .as("a deleted list orders nothing")
        .isEmpty();
    assertThatThrownBy(() -> trade.as(colleague, () -> recurring.of(list)))
        .isInstanceOf(UnknownList.class);
    assertThat(trade.as(colleague, () -> removals.undo(list)).paused()).isTrue();
    assertThat(trade.as(colleague, () -> recurring.of(list)).orElseThrow().state())
        .as("what is brought back is not ordered by itself")
        .isEqualTo(State.PAUSED);
  }
}
