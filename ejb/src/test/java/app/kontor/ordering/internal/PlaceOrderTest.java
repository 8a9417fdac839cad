package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.TODAY;
import static app.kontor.ordering.internal.Shop.pln;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSubmitted;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.PriceChanged;
import app.kontor.ordering.model.Items;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.AgreedTerms;
import app.kontor.party.Channel;
import app.kontor.party.PartyWorld;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The basket becomes an order, or nothing happens at all. */
class PlaceOrderTest {
  private static final OrderNumber FIRST = new OrderNumber("ZA/2026-11-28/1");

  private final Shop shop = new Shop();

  @Test
  void the_order_keeps_who_placed_it_and_is_numbered_by_the_sellers_day() {
    shop.wants(11, 20);
    OrderDetail order = place(command("PLN 55.35")).detail();
    assertThat(order.number()).isEqualTo(FIRST);
    assertThat(order.placed())
        .isEqualTo(new OrderDetail.Placed(Shop.NOW, "Łucja Żak", Channel.PORTAL));
    assertThat(order.buyer().contactEmail()).as("who placed it").isEqualTo("u5@example.com");
    assertThat(order.delivery().methodName()).isEqualTo("Courier");
    assertThat(order.delivery().address().name()).isEqualTo("Huta HQ");
    assertThat(order.status()).isEqualTo(OrderStatus.SUBMITTED);
    assertThat(order.lines())
        .extracting(line -> line.item().number())
        .containsExactly(new ItemNumber("K-11"), new ItemNumber("DELIVERY"));
  }

  @Test
  void it_is_told_once_that_an_order_came_in_and_noted_which_way() {
    shop.wants(11, 20);
    SalesOrder order = place(command("PLN 55.35"));
    assertThat(shop.submitted.told()).containsExactly(new OrderSubmitted(1, 7, FIRST));
    assertThat(shop.orders.steps(order)).containsExactly("SUBMITTED PORTAL");
    assertThat(shop.orders.all()).containsExactly(order);
  }

  @Test
  void the_basket_is_empty_then_and_other_peoples_are_not() {
    shop.actor.become(Shop.RIVALS_BUYER);
    shop.wants(12, 10);
    shop.actor.become(Shop.BUYER);
    shop.wants(11, 20);
    place(command("PLN 55.35"));
    assertThat(shop.rows.of(5)).isEmpty();
    assertThat(shop.rows.of(6)).hasSize(1);
  }

  @Test
  void lines_stand_in_the_order_in_which_they_came_into_the_basket() {
    shop.wants(12, 10);
    shop.wants(11, 20);
    assertThat(place(command("PLN 79.95")).detail().lines())
        .extracting(OrderLine::itemId)
        .containsExactly(12L, 11L, 0L);
  }

  @Test
  void papers_speak_the_companys_language_whoever_sits_at_the_screen() {
    shop.wants(11, 20);
    OrderDetail order = place(command("PLN 55.35")).detail();
    assertThat(shop.actor.get().language()).isEqualTo(Locale.GERMAN);
    assertThat(shop.catalogue.languages()).containsExactly(Locale.ENGLISH);
    assertThat(shop.deliveriesNamed).containsExactly(Locale.ENGLISH);
    assertThat(order.buyer().language()).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"' PO-1 ', PO-1", "'', -", "'  ', -", "-, -", "'PO 1\n', PO 1"},
      nullValues = "-")
  void blanks_around_the_reference_and_the_note_are_nothing(
      @Nullable String typed, @Nullable String kept) {
    shop.wants(11, 20);
    OrderDetail order =
        place(PlaceOrder.of("k", "HQ", "DHL", null, null, typed, typed, "PLN 55.35")).detail();
    assertThat(order.buyer().reference()).isEqualTo(kept);
    assertThat(order.buyer().note()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"PLN 55.34", "PLN 55.36", "EUR 55.35", "PLN 0.00", "PLN -55.35"})
  void nobody_orders_at_a_total_they_have_not_seen(String seen) {
    shop.wants(11, 20);
    assertThatThrownBy(() -> place(command(seen)))
        .isInstanceOfSatisfying(
            PriceChanged.class,
            refusal -> {
              assertThat(refusal.args().get(0)).hasToString(seen);
              assertThat(refusal.args().get(1)).isEqualTo(pln("55.35"));
            });
    assertThat(shop.rows.of(5)).as("the basket is still there").hasSize(1);
  }

  @Test
  void a_price_that_was_changed_meanwhile_is_shown_and_not_charged() {
    shop.wants(11, 20);
    String seen = shop.baskets.review("HQ", "DHL", null).totals().gross().toString();
    shop.prices.put(11L, Items.price("1.26"));
    assertThatThrownBy(() -> place(command(seen))).isInstanceOf(PriceChanged.class);
    String again = shop.baskets.review("HQ", "DHL", null).totals().gross().toString();
    assertThat(place(command(again)).summary().gross()).isEqualTo(pln("55.47"));
  }

  @Test
  void a_total_that_is_no_amount_is_a_defect_of_the_page() {
    shop.wants(11, 20);
    for (String seen : new String[] {"", "55.35", "PLN55.35", "PLN 55,35"}) {
      assertThatThrownBy(() -> place(command(seen)))
          .as(seen)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("nothing in the basket", "EMPTY_BASKET", "", shop -> {}, order(null, null, null)),
        refusal(
            "not sold any more",
            "ITEM_INACTIVE",
            "",
            s -> s.wants(14, 10),
            order(null, null, null)),
        refusal(
            "on request", "ITEM_WITHOUT_PRICE", "", s -> s.wants(13, 10), order(null, null, null)),
        refusal(
            "a broken package",
            "NOT_A_MULTIPLE",
            "quantity",
            s -> s.wants(11, 11),
            order(null, null, null)),
        refusal(
            "yesterday",
            "DATE_IN_THE_PAST",
            "requestedDate",
            s -> s.wants(11, 10),
            order(TODAY.minusDays(1), null, null)),
        refusal(
            "a long reference",
            "TOO_LONG",
            "buyerReference",
            s -> s.wants(11, 10),
            order(TODAY, "x".repeat(61), null)),
        refusal(
            "a long note",
            "TOO_LONG",
            "note",
            s -> s.wants(11, 10),
            order(TODAY, "x".repeat(60), "y".repeat(2001))),
        refusal(
            "no such address",
            "NOT_A_VALUE",
            "address",
            s -> s.wants(11, 10),
            PlaceOrder.of("k", "LAGER", "DHL", null, null, null, null, "PLN 1.00")),
        refusal(
            "no such delivery",
            "NOT_A_VALUE",
            "method",
            s -> s.wants(11, 10),
            PlaceOrder.of("k", "HQ", "UPS", null, null, null, null, "PLN 1.00")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void what_is_refused_draws_no_number_and_is_told_to_nobody(
      String name, String code, String field, Consumer<Shop> given, PlaceOrder command) {
    given.accept(shop);
    int lines = shop.rows.of(5).size();
    assertThatThrownBy(() -> place(command))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
            });
    assertThat(shop.drawn).as(name).isEmpty();
    assertThat(shop.orders.all()).isEmpty();
    assertThat(shop.submitted.told()).isEmpty();
    assertThat(shop.rows.of(5)).hasSize(lines);
  }

  @Test
  void a_company_that_is_not_active_orders_nothing() {
    shop.parties.has(Shop.rival(false), Shop.delivery("HQ", "PL"));
    shop.actor.become(Shop.RIVALS_BUYER);
    shop.wants(11, 20);
    assertThatThrownBy(() -> place(command("PLN 55.35")))
        .isInstanceOfSatisfying(
            NotOrderable.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("PARTNER_INACTIVE");
              assertThat(refusal.args()).containsExactly("10043");
            });
    assertThat(shop.drawn).isEmpty();
  }

  @Test
  void an_address_of_another_company_is_no_address() {
    shop.actor.become(Shop.RIVALS_BUYER);
    shop.wants(11, 20);
    assertThatThrownBy(
            () -> place(PlaceOrder.of("k", "WILNO", "DHL", null, null, null, null, "PLN 55.35")))
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("address"));
  }

  @Test
  void a_company_orders_on_terms_left_to_choose_that_give_no_longer_time() {
    shop.actor.become(Shop.RIVALS_BUYER);
    shop.wants(11, 20);
    assertThat(placedOn(null).detail().terms().payment().days()).as("its own").isEqualTo(14);
    shop.wants(11, 20);
    AgreedTerms chosen = placedOn("PREPAID").detail().terms().payment();
    assertThat(chosen.name()).isEqualTo("Prepaid");
    assertThat(chosen.isAdvance()).isTrue();
    shop.wants(11, 20);
    assertThatThrownBy(() -> placedOn("NET60"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("paymentTerms"));
  }

  private SalesOrder placedOn(@Nullable String terms) {
    return place(PlaceOrder.of("k", "HQ", "DHL", terms, null, null, null, "PLN 55.35"));
  }

  @Test
  void the_sellers_rule_says_whether_orders_are_confirmed_as_they_come_in() {
    shop.wants(11, 20);
    assertThat(shop.placement.place(command("PLN 55.35")).confirmAtOnce()).isFalse();
    shop.wants(11, 20);
    shop.confirmsByRule = true;
    assertThat(shop.placement.place(command("PLN 55.35")).confirmAtOnce()).isTrue();
  }

  /** Customers are not told of what their supplier has not set up; the staff are. */
  @Test
  void an_order_that_no_document_could_be_issued_for_waits_for_the_staff() {
    shop.wants(11, 20);
    shop.confirmsByRule = true;
    shop.parties.seller = PartyWorld.seller("EUR");
    assertThat(shop.placement.place(command("PLN 55.35")).confirmAtOnce()).isFalse();
  }

  private SalesOrder place(PlaceOrder command) {
    return shop.placement.place(command).order();
  }

  /** To headquarters by courier, at this total. */
  private static PlaceOrder command(String seen) {
    return PlaceOrder.of("k", "HQ", "DHL", null, null, null, null, seen);
  }

  private static PlaceOrder order(
      @Nullable LocalDate day, @Nullable String reference, @Nullable String note) {
    return PlaceOrder.of("k", "HQ", "DHL", null, day, reference, note, "PLN 1.00");
  }

  private static Arguments refusal(
      String name, String code, String field, Consumer<Shop> given, PlaceOrder command) {
    return Arguments.of(name, code, field, given, command);
  }
}
