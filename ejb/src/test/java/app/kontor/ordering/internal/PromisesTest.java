package app.kontor.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPromisesChanged;
import app.kontor.ordering.PromiseCause;
import app.kontor.ordering.PromiseChange;
import app.kontor.ordering.PromiseDates;
import app.kontor.ordering.UnknownOrder;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.Channel;
import app.kontor.party.Extent;
import app.kontor.party.Visibility;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised of an order, how that changes, and what is told. It is Saturday. */
class PromisesTest {
  /** A day to make goods ready, a day on the way. */
  private static final LocalDate IN_STOCK = LocalDate.of(2026, 12, 1);

  private static final LocalDate EXPECTED = LocalDate.of(2026, 12, 9);
  private static final LocalDate WHEN_THERE = LocalDate.of(2026, 12, 11);

  private final Shop shop = new Shop();

  @BeforeEach
  void the_customer_buys_on_credit() {
    shop.parties.has(SalesOrders.partner(14), Shop.delivery("HQ", "PL"));
    shop.actor.become(Shop.SALES);
  }

  @Test
  void goods_on_hand_are_promised_by_lead_time_and_way_and_missing_ones_by_their_receipt() {
    shop.stock.has(12, Shop.pieces(3), EXPECTED);
    SalesOrder order = confirmed(Map.of("K-11", 10, "K-12", 10));
    assertThat(promised(order)).isEqualTo(Map.of("K-11", IN_STOCK, "K-12", WHEN_THERE));
    assertThat(shop.promised.told()).as("a first date is no change").isEmpty();
    assertThat(shop.orders.promises()).isEmpty();
  }

  @Test
  void nobody_promises_what_nobody_knows() {
    shop.stock.has(12, 3);
    SalesOrder order = confirmed(Map.of("K-12", 10));
    assertThat(promised(order)).isEmpty();
    shop.chosen.put("orders.replenish-days", "5");
    assertThat(promised(confirmed(Map.of("K-12", 10)))).containsEntry("K-12", day("2026-12-08"));
  }

  @Test
  void what_is_paid_in_advance_is_promised_when_it_is_paid() {
    shop.parties.has(SalesOrders.partner(0), Shop.delivery("HQ", "PL"));
    SalesOrder order = confirmed(Map.of("K-11", 10));
    assertThat(promised(order)).isEmpty();
    shop.ordering.recordPayment(order.number(), Shop.pln("1.00"));
    assertThat(promised(order)).isEmpty();
    shop.ordering.recordPayment(order.number(), order.summary().gross());
    assertThat(promised(order)).containsEntry("K-11", IN_STOCK);
    assertThat(shop.promised.told()).isEmpty();
  }

  @Test
  void goods_that_come_in_bring_the_day_forward_and_the_customer_is_told() {
    shop.stock.has(12, Shop.pieces(3), EXPECTED);
    SalesOrder order = confirmed(Map.of("K-11", 10, "K-12", 10));
    shop.stock.has(12, 100);
    shop.ordering.reserveMissing(order.number());
    assertThat(promised(order)).containsEntry("K-12", IN_STOCK).containsEntry("K-11", IN_STOCK);
    PromiseChange change =
        new PromiseChange(
            line(order, "K-12"),
            Shop.NOW,
            "Ola Mak",
            PromiseCause.GOODS_CAME_IN,
            "",
            WHEN_THERE,
            IN_STOCK);
    assertThat(shop.orders.promises()).containsExactly(change);
    assertThat(shop.promised.told())
        .containsExactly(new OrderPromisesChanged(1, 7, order.number(), List.of(change)));
    assertThat(shop.orders.steps(order)).endsWith("RESERVED ", "PROMISED ");
  }

  @Test
  void part_of_the_goods_leaves_the_day_as_their_rest_has_it() {
    shop.stock.has(12, Shop.pieces(3), EXPECTED);
    SalesOrder order = confirmed(Map.of("K-12", 10));
    shop.stock.has(12, Shop.pieces(2), EXPECTED);
    shop.ordering.reserveMissing(order.number());
    assertThat(promised(order)).containsEntry("K-12", WHEN_THERE);
    shop.stock.has(12, Shop.pieces(1), day("2026-12-20"));
    shop.ordering.reserveMissing(order.number());
    assertThat(promised(order)).containsEntry("K-12", day("2026-12-22"));
    assertThat(shop.promised.told()).hasSize(1);
  }

  @Test
  void what_a_person_has_said_stands_until_all_goods_are_there() {
    shop.stock.has(12, Shop.pieces(3), EXPECTED);
    SalesOrder order = confirmed(Map.of("K-12", 10));
    say(order, "K-12", "2027-01-15", "The foundry is late");
    shop.stock.has(12, Shop.pieces(2), EXPECTED);
    shop.ordering.reserveMissing(order.number());
    assertThat(promised(order)).containsEntry("K-12", day("2027-01-15"));
    shop.stock.has(12, 100);
    shop.ordering.reserveMissing(order.number());
    assertThat(promised(order)).containsEntry("K-12", IN_STOCK);
    assertThat(shop.orders.promises())
        .extracting(PromiseChange::before, PromiseChange::after, PromiseChange::reason)
        .containsExactly(
            tuple(WHEN_THERE, day("2027-01-15"), "The foundry is late"),
            tuple(day("2027-01-15"), IN_STOCK, ""));
  }

  @Test
  void several_lines_change_together_and_are_told_together() {
    SalesOrder order = confirmed(Map.of("K-11", 10, "K-12", 10));
    Map<Integer, @Nullable LocalDate> dates = new HashMap<>();
    dates.put(line(order, "K-11"), day("2026-12-15"));
    dates.put(line(order, "K-12"), null);
    shop.promises.change(new PromiseDates(order.number(), 0, dates, " No driver "));
    assertThat(promised(order)).isEqualTo(Map.of("K-11", day("2026-12-15")));
    assertThat(shop.promised.told()).hasSize(1);
    assertThat(shop.promised.told().get(0).changes())
        .extracting(PromiseChange::reason)
        .containsExactly("No driver", "No driver");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-12-15, '', reason, REQUIRED",
    "1, 2026-11-27, late, 1:date, DATE_IN_THE_PAST",
    "1, 2026-12-01, late, dates, NO_OTHER_DATE",
    "2, 2026-12-15, late, 2:date, NOTHING_TO_COME",
    "9, 2026-12-15, late, 9:date, NOTHING_TO_COME"
  })
  void what_cannot_be_promised_is_refused_at_its_field(
      int line, LocalDate day, String reason, String field, String code) {
    SalesOrder order = confirmed(Map.of("K-11", 10));
    PromiseDates command = new PromiseDates(order.number(), 0, Map.of(line, day), reason);
    assertThatThrownBy(() -> shop.promises.change(command))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(field);
              assertThat(refused.code()).isEqualTo(code);
            });
    assertThat(promised(order)).containsEntry("K-11", IN_STOCK);
    assertThat(shop.promised.told()).isEmpty();
  }

  @Test
  void a_reason_that_is_too_long_or_a_version_that_is_old_changes_nothing() {
    SalesOrder order = confirmed(Map.of("K-11", 10));
    assertThatThrownBy(() -> say(order, "K-11", "2026-12-15", "x".repeat(301)))
        .isInstanceOf(InvalidInput.class);
    PromiseDates old = new PromiseDates(order.number(), 7, Map.of(1, day("2026-12-15")), "late");
    assertThatThrownBy(() -> shop.promises.change(old)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(promised(order)).containsEntry("K-11", IN_STOCK);
  }

  @Test
  void an_order_that_has_ended_and_one_of_another_company_promise_nothing() {
    SalesOrder order = confirmed(Map.of("K-11", 10));
    shop.ordering.cancel(order.number(), 0, "", null);
    assertThatThrownBy(() -> say(order, "K-11", "2026-12-15", "late"))
        .isInstanceOf(OrderNotOpen.class);
    shop.actor.become(Shop.RIVALS_BUYER);
    assertThatThrownBy(() -> say(order, "K-11", "2026-12-15", "late"))
        .isInstanceOf(UnknownOrder.class);
    assertThatThrownBy(() -> shop.promises.changes(order.number()))
        .isInstanceOf(UnknownOrder.class);
  }

  @Test
  void who_is_not_shown_dates_learns_none_from_the_order() {
    SalesOrder order = confirmed(Map.of("K-11", 10));
    say(order, "K-11", "2026-12-15", "late");
    OrderDetail all = shop.ordering.order(order.number());
    assertThat(all.isAwaited(all.lines().get(0))).isTrue();
    OrderDetail seen =
        all.shownBy(
            Visibility.ALL.and(
                Map.of(VisibleDetail.DATES, Extent.HIDDEN), VisibilityLevel.CUSTOMER, "10042"));
    assertThat(seen.lines().get(0).promisedOn()).isNull();
    assertThat(seen.lines().get(0).reserved()).isEqualTo(Shop.pieces(10));
    assertThat(seen.isAwaited(seen.lines().get(0))).isFalse();
    assertThat(seen.toString()).doesNotContain("2026-12-15").doesNotContain("late");
  }

  @Test
  void a_line_that_has_to_wait_since_the_order_was_changed_is_promised_anew() {
    shop.stock.has(12, Shop.pieces(10), EXPECTED);
    SalesOrder order = confirmed(Map.of("K-11", 10, "K-12", 10));
    assertThat(promised(order)).containsEntry("K-12", IN_STOCK);
    changed(order, "K-11", "20");
    assertThat(shop.promised.told()).as("nothing waits").isEmpty();
    changed(order, "K-12", "30");
    assertThat(promised(order)).isEqualTo(Map.of("K-11", IN_STOCK, "K-12", WHEN_THERE));
    assertThat(shop.promised.told().get(0).changes())
        .extracting(change -> change.cause() + " " + change.before() + " " + change.after())
        .containsExactly("ORDER_CHANGED " + IN_STOCK + " " + WHEN_THERE);
    changed(order, "K-12", "10");
    assertThat(promised(order)).as("and back").containsEntry("K-12", IN_STOCK);
  }

  private void changed(SalesOrder order, String item, String quantity) {
    OrderChange change =
        new OrderChange(
            List.of(new OrderChange.Line(line(order, item), new BigDecimal(quantity), null)),
            List.of(),
            OrderChange.Terms.of(shop.ordering.order(order.number())));
    shop.changes.change(
        new ChangeOrder(
            item + quantity,
            order.number(),
            0,
            change,
            "by phone",
            null,
            shop.changes.preview(order.number(), change).after().gross().toString()));
  }

  private void say(SalesOrder order, String item, String day, String reason) {
    shop.promises.change(
        new PromiseDates(order.number(), 0, Map.of(line(order, item), day(day)), reason));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static int line(SalesOrder order, String item) {
    return order.lines().stream()
        .filter(line -> line.item().number().value().equals(item))
        .findFirst()
        .orElseThrow()
        .lineNumber();
  }

  private static Map<String, LocalDate> promised(SalesOrder order) {
    Map<String, LocalDate> days = new HashMap<>();
    order
        .lines()
        .forEach(
            line -> {
              LocalDate day = line.promisedOn();
              if (day != null) {
                days.put(line.item().number().value(), day);
              }
            });
    return days;
  }

  /** A phoned order, accepted. */
  private SalesOrder confirmed(Map<String, Integer> goods) {
    OrderNumber number =
        shop.ordering.enter(
            new EnterOrder(
                "key-" + shop.orders.all().size(),
                Shop.HUTA,
                Channel.PHONE,
                "HQ",
                "DHL",
                null,
                null,
                null,
                null,
                goods.entrySet().stream()
                    .map(
                        each ->
                            EnterOrder.Line.of(
                                new ItemNumber(each.getKey()), BigDecimal.valueOf(each.getValue())))
                    .toList()));
    shop.ordering.confirm(number, 0);
    return shop.orders.all().get(shop.orders.all().size() - 1);
  }
}
