package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.pieces;
import static app.kontor.ordering.internal.Shop.pln;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.ChangePreview;
import app.kontor.ordering.ChangeRefused;
import app.kontor.ordering.ChangeStatus;
import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDifference;
import app.kontor.ordering.OrderDifference.Kind;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.PriceChanged;
import app.kontor.ordering.UnknownOrder;
import app.kontor.ordering.model.Items;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Changing an order of twenty hammers K-11 at 1.255 and a delivery at 19.90: 45.00 net, 55.35 with
 * VAT.
 */
class OrderChangesTest {
  private final Shop shop = new Shop();
  private int keys;

  @Test
  void a_buyer_changes_a_quantity_before_the_order_is_accepted() {
    OrderNumber number = placed();
    ChangePreview preview = preview(number, line(1, "30"));
    assertThat(preview.differences())
        .containsExactly(
            new OrderDifference(Kind.QUANTITY, 1, "K-11 Hammer 11", "20 C62", "30 C62"));
    assertThat(preview.before().gross()).isEqualTo(pln("55.35"));
    assertThat(preview.after().gross()).isEqualTo(pln("70.79"));
    assertThat(order(number).totals().gross()).as("nothing is kept").isEqualTo(pln("55.35"));
    change(number, line(1, "30"), "more needed");
    OrderDetail order = order(number);
    assertThat(order.lines().get(0).ordered()).isEqualTo(pieces(30));
    assertThat(order.totals().gross()).isEqualTo(pln("70.79"));
    assertThat(shop.changed.told()).hasSize(1);
    assertThat(shop.changes.changes(number))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.status()).isEqualTo(ChangeStatus.MADE);
              assertThat(kept.differences()).isEqualTo(preview.differences());
              assertThat(kept.change()).isEqualTo(line(1, "30"));
              assertThat(kept.reason()).isEqualTo("more needed");
              assertThat(kept.before()).isEqualTo(pln("55.35"));
              assertThat(kept.after()).isEqualTo(pln("70.79"));
              assertThat(kept.byStaff()).isFalse();
            });
  }

  @Test
  void a_line_is_added_at_the_price_of_today_and_another_one_goes() {
    OrderNumber number = placed();
    OrderChange substitute =
        new OrderChange(
            List.of(new OrderChange.Line(1, BigDecimal.ZERO, null)),
            List.of(added("K-12", "10")),
            terms(number));
    change(number, substitute, "");
    OrderDetail order = order(number);
    assertThat(order.lines().get(0).isCharge()).isTrue();
    assertThat(order.lines().get(1).lineNumber()).as("numbers are not used again").isEqualTo(3);
    assertThat(order.lines().get(1).price().net()).isEqualTo(pln("20.00"));
    assertThat(order.totals().net()).isEqualTo(pln("39.90"));
  }

  @Test
  void a_kept_line_keeps_its_price_unless_it_comes_into_another_break() {
    OrderNumber number = placed();
    shop.prices.put(11L, broken("9.00", 100, "0.50"));
    assertThat(preview(number, line(1, "30")).differences())
        .extracting(OrderDifference::kind)
        .containsExactly(Kind.QUANTITY);
    assertThat(preview(number, line(1, "100")).differences())
        .contains(
            new OrderDifference(
                Kind.PRICE, 1, "K-11 Hammer 11", "PLN 1.255 / 1 C62", "PLN 0.50 / 1 C62"));
    assertThat(OrderDifference.price("PLN 0.50 / 1 C62"))
        .isEqualTo(UnitPrice.of("0.50", "PLN", UnitCode.PIECE));
    assertThat(OrderDifference.quantity("30 C62")).isEqualTo(Quantity.pieces(30));
  }

  @Test
  void after_the_cut_off_a_buyer_asks_and_staff_make_it_so() {
    OrderNumber number = confirmed();
    shop.actor.become(Shop.BUYER);
    assertThatThrownBy(() -> change(number, line(1, "30"), ""))
        .isInstanceOfSatisfying(
            ChangeRefused.class, refused -> assertThat(refused.code()).isEqualTo("CHANGE_CUT_OFF"));
    shop.changes.ask(command(number, line(1, "30"), "please"));
    assertThat(order(number).lines().get(0).ordered()).isEqualTo(pieces(20));
    assertThatThrownBy(() -> shop.changes.ask(command(number, line(1, "40"), "")))
        .hasMessageContaining("CHANGE_ASKED");
    shop.actor.become(Shop.SALES);
    long id = shop.changes.changes(number).get(0).id();
    assertThat(shop.changes.previewOf(number, id).after().gross()).isEqualTo(pln("70.79"));
    shop.changes.accept(number, id, 0, null);
    assertThat(order(number).lines().get(0).reserved()).isEqualTo(pieces(30));
    assertThat(shop.stock.free(11)).isEqualTo(pieces(970));
    assertThat(shop.changes.changes(number).get(0).status()).isEqualTo(ChangeStatus.ACCEPTED);
    assertThatThrownBy(() -> shop.changes.accept(number, id, 0, null))
        .hasMessageContaining("CHANGE_DECIDED");
  }

  @Test
  void a_request_is_declined_with_a_reason_or_taken_back() {
    OrderNumber number = confirmed();
    shop.actor.become(Shop.BUYER);
    shop.changes.ask(command(number, line(1, "30"), ""));
    long id = shop.changes.changes(number).get(0).id();
    shop.actor.become(Shop.SALES);
    assertThatThrownBy(() -> shop.changes.decline(number, id, 0, " "))
        .isInstanceOf(InvalidInput.class);
    shop.changes.decline(number, id, 0, "on the lorry already");
    assertThat(shop.declined.told()).hasSize(1);
    shop.actor.become(Shop.BUYER);
    assertThat(shop.changes.changes(number).get(0).decisionReason())
        .isEqualTo("on the lorry already");
    shop.changes.ask(command(number, line(1, "30"), ""));
    long second = shop.changes.changes(number).get(1).id();
    shop.changes.takeBack(number, second, 0);
    assertThat(shop.changes.changes(number).get(1).status()).isEqualTo(ChangeStatus.WITHDRAWN);
    assertThat(order(number).totals().gross()).isEqualTo(pln("55.35"));
  }

  @Test
  void an_order_that_is_confirmed_by_rule_is_the_buyers_for_some_minutes() {
    shop.confirmsByRule = true;
    OrderNumber number = placed();
    assertThat(order(number).progress().changeableUntil()).isEqualTo(Shop.NOW.plusSeconds(1_800));
    assertThat(shop.stock.free(11)).as("set aside at once").isEqualTo(pieces(980));
    change(number, line(1, "30"), "");
    assertThat(shop.stock.free(11)).isEqualTo(pieces(970));
    shop.ordering.cancel(number, 0, "", null);
    assertThat(shop.stock.free(11)).isEqualTo(pieces(1_000));
  }

  @Test
  void what_staff_enter_and_what_no_minutes_are_given_for_is_closed_to_the_buyer() {
    shop.confirmsByRule = true;
    shop.chosen.put("orders.change-minutes", "0");
    OrderNumber number = placed();
    assertThat(order(number).progress().changeableUntil()).isNull();
    assertRefused("CHANGE_CUT_OFF", () -> change(number, line(1, "30"), ""));
  }

  @Test
  void a_small_order_is_no_way_to_have_a_large_one_confirmed_by_a_rule() {
    OrderNumber number = underRule(new BigDecimal("75.00"), null);
    change(number, line(1, "30"), "");
    assertThat(order(number).totals().gross()).isEqualTo(pln("70.79"));
    assertRefused("CHANGE_BY_RULE", () -> change(number, line(1, "40"), ""));
  }

  @Test
  void what_a_rule_confirms_because_it_is_there_is_not_made_more_than_is_there() {
    shop.stock.has(11, 25);
    OrderNumber number = underRule(null, 0);
    change(number, line(1, "10"), "");
    change(number, line(1, "20"), "");
    assertThat(order(number).lines().get(0).reserved()).isEqualTo(pieces(20));
    assertRefused("CHANGE_BY_RULE", () -> change(number, line(1, "30"), ""));
  }

  private OrderNumber underRule(@Nullable BigDecimal most, @Nullable Integer days) {
    shop.chosen.put(OrderSettings.CONFIRM_BY_RULES.name(), "true");
    shop.rule = new ConfirmRule("*", 1, true, most, days, false, false, false);
    OrderNumber number = placed();
    assertThat(order(number).status()).isEqualTo(OrderStatus.CONFIRMED);
    return number;
  }

  @Test
  void staff_name_prices_and_say_why() {
    OrderNumber number = confirmed();
    OrderChange cheaper =
        new OrderChange(
            List.of(new OrderChange.Line(1, new BigDecimal("20"), new BigDecimal("1.00"))),
            List.of(),
            terms(number));
    assertThatThrownBy(() -> change(number, cheaper, " ")).isInstanceOf(InvalidInput.class);
    change(number, cheaper, "agreed by phone");
    assertThat(order(number).lines().get(0).price().net()).isEqualTo(pln("20.00"));
    assertThat(shop.orders.steps(sales(number))).endsWith("CHANGED agreed by phone");
    shop.actor.become(Shop.BUYER);
    assertRefused("CHANGE_PRICE_RIGHT", () -> shop.changes.preview(number, cheaper));
  }

  @Test
  void nothing_that_has_left_is_taken_away_or_priced_anew() {
    OrderNumber number = confirmed();
    sales(number).despatch(Map.of(1, pieces(10)));
    assertThatThrownBy(() -> preview(number, line(1, "0")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("CHANGE_BELOW_DELIVERED");
              assertThat(refused.field()).isEqualTo("1:quantity");
            });
    OrderChange priced =
        new OrderChange(
            List.of(new OrderChange.Line(1, new BigDecimal("20"), BigDecimal.ONE)),
            List.of(),
            terms(number));
    assertRefused("CHANGE_PRICE_DELIVERED", () -> preview(number, priced));
    change(number, line(1, "10"), "the rest is not needed");
    assertThat(order(number).status().name()).isEqualTo("DESPATCHED");
    assertRefused("CHANGE_ORDER_ENDED", () -> preview(number, line(1, "20")));
  }

  @Test
  void what_cannot_be_is_refused_with_its_place() {
    OrderNumber number = placed();
    assertRefused("CHANGE_NOTHING", () -> preview(number, line(1, "20")));
    assertRefused("CHANGE_NOTHING_LEFT", () -> preview(number, line(1, "0")));
    assertRefused("NOT_A_MULTIPLE", () -> preview(number, line(1, "25")));
    assertRefused("CHANGE_STRANGE_LINE", () -> preview(number, line(2, "1")));
    assertRefused("CHANGE_STRANGE_LINE", () -> preview(number, line(9, "1")));
    assertRefused("CHANGE_NEGATIVE", () -> preview(number, line(1, "-10")));
    assertRefused("CHANGE_ITEM_THERE", () -> preview(number, adding("K-11", "10")));
    assertRefused("ITEM_WITHOUT_PRICE", () -> preview(number, adding("K-13", "10")));
    assertRefused("ITEM_INACTIVE", () -> preview(number, adding("K-14", "10")));
    assertRefused("UNKNOWN_ITEM", () -> preview(number, adding("K-99", "10")));
    assertRefused("NOT_A_MULTIPLE", () -> preview(number, adding("K-12", "3")));
    assertThatThrownBy(() -> preview(number, adding("K-12", "3")))
        .isInstanceOfSatisfying(
            InvalidInput.class, one -> assertThat(one.field()).isEqualTo("0:addedQuantity"));
  }

  @Test
  void terms_change_until_goods_leave_and_the_rules_of_vat_stay() {
    OrderNumber number = placed();
    OrderChange collected =
        OrderChange.of(new OrderChange.Terms(null, "OWN", null, "PO-2", "Ring twice", null));
    change(number, collected, "");
    OrderDetail order = order(number);
    assertThat(order.delivery().method()).isEqualTo("OWN");
    assertThat(order.lines()).noneMatch(line -> line.isCharge());
    assertThat(order.totals().gross()).isEqualTo(pln("30.87"));
    assertThat(order.buyer().reference()).isEqualTo("PO-2");
    assertThat(order.buyer().note()).isEqualTo("Ring twice");
    OrderChange abroad =
        OrderChange.of(new OrderChange.Terms("WILNO", null, null, "PO-2", "Ring twice", null));
    assertRefused("CHANGE_TAX", () -> preview(number, abroad));
  }

  @Test
  void what_is_short_is_told_before() {
    OrderNumber number = confirmed();
    shop.stock.has(11, 5);
    assertThat(preview(number, line(1, "40")).shortages())
        .hasEntrySatisfying(
            "K-11",
            shortage ->
                assertThat(shortage.missing())
                    .as("twenty lie reserved, five more are free")
                    .isEqualTo(pieces(15)));
  }

  @Test
  void nobody_changes_what_somebody_else_has_changed_or_at_a_total_not_seen() {
    OrderNumber number = placed();
    ChangeOrder stale =
        new ChangeOrder("k", number, 7, line(1, "30"), "", null, pln("70.79").toString());
    assertThatThrownBy(() -> shop.changes.change(stale)).isInstanceOf(ChangedMeanwhile.class);
    ChangeOrder unseen =
        new ChangeOrder("k2", number, 0, line(1, "30"), "", null, pln("1.00").toString());
    assertThatThrownBy(() -> shop.changes.change(unseen)).isInstanceOf(PriceChanged.class);
    shop.actor.become(Shop.RIVALS_BUYER);
    assertThatThrownBy(() -> shop.changes.preview(number, line(1, "30", null)))
        .isInstanceOf(UnknownOrder.class);
    assertThatThrownBy(() -> shop.changes.changes(number)).isInstanceOf(UnknownOrder.class);
  }

  @Test
  void the_same_key_changes_once() {
    OrderNumber number = placed();
    ChangeOrder command = command(number, line(1, "30"), "");
    shop.changes.change(command);
    shop.changes.change(command);
    assertThat(shop.changes.changes(number)).hasSize(1);
  }

  @Test
  void a_held_order_says_so_to_staff_alone() {
    OrderNumber number = confirmed();
    shop.changes.hold(number, 0, "credit check");
    assertThat(order(number).progress().hold()).isEqualTo("credit check");
    assertThatThrownBy(() -> shop.changes.hold(number, 0, "again"))
        .isInstanceOf(OrderNotOpen.class);
    shop.actor.become(Shop.BUYER);
    assertThat(order(number).progress().hold()).isEmpty();
    assertThat(order(number).history()).noneMatch(step -> step.what().equals("HELD"));
    shop.actor.become(Shop.SALES);
    assertThat(order(number).history()).anyMatch(step -> step.what().equals("HELD"));
    shop.changes.resume(number, 0);
    assertThat(order(number).held()).isFalse();
  }

  private void assertRefused(String code, Runnable asked) {
    assertThatThrownBy(asked::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private OrderNumber placed() {
    shop.wants(11, 20);
    return shop.ordering.place(
        PlaceOrder.of(
            "key-" + ++keys, "HQ", "DHL", null, null, "PO-1", null, pln("55.35").toString()));
  }

  private OrderNumber confirmed() {
    OrderNumber number = placed();
    shop.actor.become(Shop.SALES);
    shop.ordering.confirm(number, 0);
    return number;
  }

  private void change(OrderNumber number, OrderChange change, String reason) {
    shop.changes.change(command(number, change, reason));
  }

  private ChangeOrder command(OrderNumber number, OrderChange change, String reason) {
    return new ChangeOrder(
        "change-" + ++keys,
        number,
        0,
        change,
        reason,
        null,
        preview(number, change).after().gross().toString());
  }

  private ChangePreview preview(OrderNumber number, OrderChange change) {
    return shop.changes.preview(number, change);
  }

  private OrderChange line(int number, String quantity) {
    return line(number, quantity, "PO-1");
  }

  private static OrderChange line(int number, String quantity, @Nullable String reference) {
    return new OrderChange(
        List.of(new OrderChange.Line(number, new BigDecimal(quantity), null)),
        List.of(),
        new OrderChange.Terms(null, null, null, reference, null, null));
  }

  private OrderChange adding(String item, String quantity) {
    return new OrderChange(
        List.of(),
        List.of(added(item, quantity)),
        new OrderChange.Terms(null, null, null, "PO-1", null, null));
  }

  private static OrderChange.Added added(String item, String quantity) {
    return OrderChange.Added.of(new ItemNumber(item), new BigDecimal(quantity));
  }

  private OrderChange.Terms terms(OrderNumber number) {
    return OrderChange.Terms.of(order(number));
  }

  private static Price broken(String price, long from, String then) {
    UnitPrice few = UnitPrice.of(price, "PLN", UnitCode.PIECE);
    UnitPrice many = UnitPrice.of(then, "PLN", UnitCode.PIECE);
    Price base = Items.price(few);
    return new Price(
        few,
        List.of(
            new Price.Break(Quantity.pieces(1), few), new Price.Break(Quantity.pieces(from), many)),
        new Price.Reason("BASE", PriceLevel.BASE, false, Quantity.pieces(1), null),
        base.decimals());
  }

  private OrderDetail order(OrderNumber number) {
    return shop.ordering.order(number);
  }

  private SalesOrder sales(OrderNumber number) {
    return shop.orders.all().stream()
        .filter(order -> order.number().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
