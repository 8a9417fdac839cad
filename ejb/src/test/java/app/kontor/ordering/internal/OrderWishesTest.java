package app.kontor.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.Baskets.Review;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.LineForecast;
import app.kontor.ordering.LineWish;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDifference;
import app.kontor.ordering.OrderDifference.Kind;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.PartsOffered;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.Channel;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.json.JsonLibrary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a buyer says of an order and its lines. It is Saturday, 28 November 2026. */
class OrderWishesTest {
  /** A day to make goods ready, a day on the way. */
  private static final LocalDate IN_STOCK = LocalDate.of(2026, 12, 1);

  private static final LocalDate EXPECTED = LocalDate.of(2026, 12, 9);
  private static final LocalDate WHEN_THERE = LocalDate.of(2026, 12, 11);

  /** Thursday, with Monday and Wednesday before it to make ready and to carry. */
  private static final LocalDate LATER = LocalDate.of(2027, 3, 4);

  private final Shop shop = new Shop();

  @BeforeEach
  void the_customer_buys_on_credit() {
    shop.parties.has(SalesOrders.partner(14), Shop.delivery("HQ", "PL"));
  }

  @Test
  void what_was_said_stands_with_the_order() {
    OrderDetail order =
        placed(
            null,
            new OrderWishes(
                DeliveryParts.TOGETHER,
                " KST-7 ",
                "Ewa Lis",
                "+48 600",
                Map.of("K-12", new LineWish(LATER, "Gate 3\nnot before noon"))));
    assertThat(order.delivery().parts()).isEqualTo(DeliveryParts.TOGETHER);
    assertThat(order.buyer().costCentre()).isEqualTo("KST-7");
    assertThat(order.delivery().address().contact()).isEqualTo("Ewa Lis");
    assertThat(order.delivery().address().phone()).isEqualTo("+48 600");
    assertThat(order.lines())
        .extracting(OrderLine::wish)
        .containsExactly(
            LineWish.NONE, new LineWish(LATER, "Gate 3\nnot before noon"), LineWish.NONE);
    assertThat(order.requested(order.lines().get(1))).isEqualTo(LATER);
    assertThat(OrderWishes.of(order).lines()).containsOnlyKeys("K-12");
  }

  @Test
  void goods_are_offered_for_despatch_so_that_they_come_on_their_day_and_not_before() {
    OrderDetail order = placed(null, wish("K-12", LATER, null));
    assertThat(order.lines())
        .extracting(OrderLine::despatchFrom)
        .containsExactly(null, LocalDate.of(2027, 3, 2), null);
    assertThat(order.lines().get(1).isDue(LocalDate.of(2027, 3, 1))).isFalse();
    assertThat(order.lines().get(1).isDue(LocalDate.of(2027, 3, 2))).isTrue();
    assertThat(order.lines().get(0).isDue(Shop.TODAY)).isTrue();
  }

  @Test
  void the_day_of_the_order_is_that_of_all_lines_that_have_none() {
    OrderDetail order = placed(LATER.plusDays(1), wish("K-12", LATER, null));
    assertThat(order.lines())
        .extracting(OrderLine::despatchFrom)
        .containsExactly(LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 2), null);
  }

  @Test
  void what_goes_together_waits_for_the_last_day() {
    OrderWishes together =
        new OrderWishes(
            DeliveryParts.TOGETHER, null, null, null, Map.of("K-12", new LineWish(LATER, null)));
    OrderDetail order = placed(LATER.minusDays(7), together);
    assertThat(order.lines().subList(0, 2))
        .extracting(OrderLine::despatchFrom)
        .containsOnly(LocalDate.of(2027, 3, 2));
  }

  @Test
  void each_line_is_promised_for_its_own_day_and_never_for_a_sunday() {
    OrderNumber number = placed(null, wish("K-12", LocalDate.of(2027, 3, 7), null)).number();
    assertThat(promised(confirmed(number))).containsExactly(IN_STOCK, LocalDate.of(2027, 3, 8));
  }

  @Test
  void what_goes_together_is_promised_for_when_the_last_of_it_can_be_there() {
    shop.stock.has(12, Shop.pieces(3), EXPECTED);
    OrderNumber number = placed(null, parts(DeliveryParts.TOGETHER)).number();
    assertThat(promised(confirmed(number))).containsExactly(WHEN_THERE, WHEN_THERE);
    shop.stock.has(12, 100);
    shop.ordering.reserveMissing(number);
    assertThat(promised(shop.orders.all().get(0))).containsExactly(IN_STOCK, IN_STOCK);
    assertThat(shop.orders.promises()).as("both are told").hasSize(2);
  }

  @Test
  void nobody_knows_when_all_of_it_comes_if_nobody_knows_of_one_line() {
    shop.stock.has(12, 3);
    OrderNumber number = placed(null, parts(DeliveryParts.TOGETHER)).number();
    assertThat(promised(confirmed(number))).containsExactly(null, null);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "CHOICE_AS_AVAILABLE, TOGETHER, TOGETHER",
        "CHOICE_AS_AVAILABLE, -, AS_AVAILABLE",
        "CHOICE_TOGETHER, -, TOGETHER",
        "CHOICE_TOGETHER, AS_AVAILABLE, AS_AVAILABLE",
        "ONLY_AS_AVAILABLE, TOGETHER, AS_AVAILABLE",
        "ONLY_TOGETHER, AS_AVAILABLE, TOGETHER"
      },
      nullValues = "-")
  void the_seller_says_what_may_be_chosen(
      PartsOffered offered, @Nullable DeliveryParts wished, DeliveryParts held) {
    shop.chosen.put("orders.delivery-parts", offered.name());
    assertThat(placed(null, parts(wished)).delivery().parts()).isEqualTo(held);
    assertThat(shop.baskets.partsOffered()).contains(held);
  }

  @Test
  void staff_say_what_was_agreed_whatever_is_offered() {
    shop.chosen.put("orders.delivery-parts", "ONLY_AS_AVAILABLE");
    shop.actor.become(Shop.SALES);
    shop.ordering.enter(
        new EnterOrder(
            "k",
            Shop.HUTA,
            Channel.PHONE,
            "HQ",
            "DHL",
            null,
            null,
            null,
            null,
            List.of(EnterOrder.Line.of(new ItemNumber("K-11"), BigDecimal.TEN)),
            parts(DeliveryParts.TOGETHER)));
    assertThat(shop.orders.all().get(0).isTogether()).isTrue();
  }

  @Test
  void files_that_were_seen_go_with_the_order_and_its_time_line_says_so() {
    wants();
    String gross = shop.baskets.review("HQ", "DHL", null).totals().gross().toString();
    OrderNumber number =
        shop.ordering.place(
            new PlaceOrder(
                "k",
                "HQ",
                "DHL",
                null,
                null,
                null,
                null,
                gross,
                OrderWishes.NONE,
                List.of(901L, 902L)));
    SalesOrder order = shop.orders.all().get(0);
    assertThat(order.number()).isEqualTo(number);
    assertThat(shop.files.given).containsEntry(order.id(), List.of(901L, 902L));
    assertThat(shop.orders.steps(order)).containsExactly("SUBMITTED PORTAL", "FILES_ADDED ");
  }

  @Test
  void what_cannot_be_kept_is_refused_at_its_place() {
    wants();
    refused(wish("K-12", Shop.TODAY.minusDays(1), null), "K-12:lineDate", "DATE_IN_THE_PAST");
    refused(wish("K-12", null, "x".repeat(501)), "K-12:lineNote", "TOO_LONG");
    refused(new OrderWishes(null, "x".repeat(61), null, null, Map.of()), "costCentre", "TOO_LONG");
    refused(new OrderWishes(null, null, "x".repeat(121), null, Map.of()), "contact", "TOO_LONG");
    refused(new OrderWishes(null, null, null, "x".repeat(41), Map.of()), "phone", "TOO_LONG");
    assertThat(shop.orders.all()).isEmpty();
  }

  private void refused(OrderWishes wishes, String field, String code) {
    for (Runnable asked :
        List.<Runnable>of(
            () -> shop.baskets.review("HQ", "DHL", null, wishes),
            () ->
                shop.ordering.place(
                    new PlaceOrder(
                        "k",
                        "HQ",
                        "DHL",
                        null,
                        null,
                        null,
                        null,
                        "PLN 1.00",
                        wishes,
                        List.of())))) {
      assertThatThrownBy(asked::run)
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> {
                assertThat(refusal.field()).isEqualTo(field);
                assertThat(refusal.code()).isEqualTo(code);
              });
    }
  }

  @Test
  void the_review_says_when_each_line_can_be_there_and_what_cannot_by_its_day() {
    wants();
    shop.stock.has(12, Shop.pieces(3), EXPECTED);
    Review review = shop.baskets.review("HQ", "DHL", null, wish("K-12", EXPECTED, null));
    assertThat(review.forecasts())
        .extracting(LineForecast::item, LineForecast::earliest, LineForecast::isLate)
        .containsExactly(
            tuple(new ItemNumber("K-11"), IN_STOCK, false),
            tuple(new ItemNumber("K-12"), WHEN_THERE, true));
    assertThat(review.late()).hasSize(1);
    assertThat(review.complete()).isEqualTo(WHEN_THERE);
    assertThat(shop.baskets.review("HQ", "OWN", null).complete())
        .as("collected, so without a day on the way")
        .isEqualTo(LocalDate.of(2026, 12, 10));
  }

  @Test
  void a_change_says_what_is_wished_otherwise_and_moves_the_goods() {
    OrderNumber number = placed(null, wish("K-12", LATER, "Gate 3")).number();
    OrderDetail order = shop.ordering.order(number);
    OrderWishes wishes =
        new OrderWishes(
            DeliveryParts.TOGETHER,
            "KST-8",
            "Ewa Lis",
            null,
            Map.of("K-11", new LineWish(null, "Blue ones")));
    OrderChange change =
        OrderChange.of(
            new OrderChange.Terms(null, null, null, order.buyer().reference(), null, wishes));
    assertThat(shop.changes.preview(number, change).differences())
        .extracting(OrderDifference::kind, OrderDifference::before, OrderDifference::after)
        .containsExactly(
            tuple(Kind.PARTS, "AS_AVAILABLE", "TOGETHER"),
            tuple(Kind.COST_CENTRE, "", "KST-8"),
            tuple(Kind.CONTACT, "", "Ewa Lis"),
            tuple(Kind.LINE_NOTE, "", "Blue ones"),
            tuple(Kind.LINE_DATE, "2027-03-04", ""),
            tuple(Kind.LINE_NOTE, "Gate 3", ""));
    shop.changes.change(
        new ChangeOrder("c", number, 0, change, "", null, order.totals().gross().toString()));
    OrderDetail after = shop.ordering.order(number);
    assertThat(OrderWishes.of(after)).isEqualTo(wishes);
    assertThat(after.lines()).extracting(OrderLine::despatchFrom).containsOnlyNulls();
  }

  @Test
  void who_says_nothing_of_it_changes_nothing_of_it() {
    OrderNumber number = placed(null, wish("K-12", LATER, "Gate 3")).number();
    OrderDetail order = shop.ordering.order(number);
    OrderChange change =
        OrderChange.of(new OrderChange.Terms(null, null, null, "PO-9", null, null));
    shop.changes.change(
        new ChangeOrder("c", number, 0, change, "", null, order.totals().gross().toString()));
    assertThat(OrderWishes.of(shop.ordering.order(number))).isEqualTo(OrderWishes.of(order));
  }

  @Test
  void a_wish_is_kept_as_text_and_read_again_also_from_before_there_were_any() {
    OrderChange change =
        OrderChange.of(
            new OrderChange.Terms(null, null, LATER, "PO", "n", wish("K-12", LATER, "a\nb")));
    assertThat(JsonLibrary.read(JsonLibrary.write(change), OrderChange.class)).isEqualTo(change);
    String before =
        "{\"lines\":[],\"added\":[],\"terms\":{\"requestedDate\":\"2027-03-04\",\"note\":\"n\"}}";
    assertThat(JsonLibrary.read(before, OrderChange.class))
        .isEqualTo(OrderChange.of(new OrderChange.Terms(null, null, LATER, null, "n", null)));
  }

  private OrderWishes wish(String item, @Nullable LocalDate day, @Nullable String note) {
    return new OrderWishes(null, null, null, null, Map.of(item, new LineWish(day, note)));
  }

  private static OrderWishes parts(@Nullable DeliveryParts parts) {
    return new OrderWishes(parts, null, null, null, Map.of());
  }

  private void wants() {
    shop.wants(11, 10);
    shop.wants(12, 10);
  }

  private OrderDetail placed(@Nullable LocalDate requested, OrderWishes wishes) {
    wants();
    String gross = shop.baskets.review("HQ", "DHL", null).totals().gross().toString();
    OrderNumber number =
        shop.ordering.place(
            new PlaceOrder(
                "k", "HQ", "DHL", null, requested, null, null, gross, wishes, List.of()));
    return shop.ordering.order(number);
  }

  private SalesOrder confirmed(OrderNumber number) {
    shop.actor.become(Shop.SALES);
    shop.ordering.confirm(number, 0);
    return shop.orders.all().get(0);
  }

  private static List<@Nullable LocalDate> promised(SalesOrder order) {
    return order.lines().stream()
        .filter(line -> !line.isCharge())
        .map(OrderLine::promisedOn)
        .collect(java.util.stream.Collectors.toList());
  }
}
