package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.TODAY;
import static app.kontor.ordering.internal.Shop.pieces;
import static app.kontor.ordering.internal.Shop.pln;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.Items;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.party.UnknownPartner;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Staff enter an order for a customer who phoned, faxed or wrote. */
class EnterOrderTest {
  private final Shop shop = new Shop();

  @BeforeEach
  void sales_are_at_work() {
    shop.actor.become(Shop.SALES);
  }

  @Test
  void the_order_is_the_customers_and_says_who_entered_it() {
    OrderDetail order = enter(Shop.RIVAL, Channel.PHONE, line("K-11", "20"));
    assertThat(order.buyer().partnerId()).isEqualTo(8);
    assertThat(order.placed())
        .isEqualTo(new OrderDetail.Placed(Shop.NOW, "Ola Mak", Channel.PHONE));
    assertThat(order.buyer().contactEmail())
        .as("papers go to the company, not to who entered it")
        .isEqualTo("biuro@rywal.example");
    assertThat(order.terms().paymentDays()).isEqualTo(14);
    assertThat(order.buyer().language()).isEqualTo(Locale.forLanguageTag("pl"));
    assertThat(shop.catalogue.languages()).containsExactly(Locale.forLanguageTag("pl"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "EMAIL", "FAX"})
  void prices_are_those_of_the_customer_on_the_way_it_came(Channel channel) {
    enter(Shop.HUTA, channel, line("K-11", "20"));
    assertThat(shop.priced)
        .singleElement()
        .satisfies(
            context -> {
              assertThat(context.partnerId()).isEqualTo(7);
              assertThat(context.channel()).isEqualTo(channel);
              assertThat(context.day()).isEqualTo(TODAY);
            });
    assertThat(shop.orders.steps(shop.orders.all().get(0))).containsExactly("SUBMITTED " + channel);
  }

  @Test
  void a_line_keeps_what_the_customer_calls_the_item_and_no_other_customers_number() {
    shop.called.call(7, 11, "HUTA-11");
    shop.called.call(8, 11, "RIVAL-11");
    shop.called.call(8, 12, "RIVAL-12");
    OrderDetail order = enter(Shop.HUTA, Channel.PHONE, line("K-11", "20"), line("K-12", "20"));
    shop.called.call(7, 11, "HUTA-NEW");
    assertThat(order.lines().get(0).item().buyersNumber()).isEqualTo("HUTA-11");
    assertThat(order.lines().get(1).item().buyersNumber()).isNull();
  }

  @Test
  void the_basket_of_who_enters_it_is_left_alone() {
    shop.wants(12, 10);
    enter(Shop.HUTA, Channel.PHONE, line("K-11", "20"));
    assertThat(shop.rows.of(9)).hasSize(1);
  }

  @Test
  void one_item_in_several_spellings_is_one_line() {
    OrderDetail order =
        enter(
            Shop.HUTA,
            Channel.FAX,
            line("K-12", "10"),
            line("K-11", "4"),
            line("k11", "5"),
            line("K 11", "11"));
    assertThat(order.lines()).extracting(OrderLine::itemId).containsExactly(12L, 11L, 0L);
    assertThat(order.lines().get(1).ordered()).isEqualTo(pieces(20));
    assertThat(order.lines().get(1).price().net()).isEqualTo(pln("25.10"));
  }

  @Test
  void a_number_that_means_nothing_is_named_as_it_was_typed() {
    assertThatThrownBy(
            () -> enter(Shop.HUTA, Channel.PHONE, line("K-11", "10"), line("k 99", "10")))
        .isInstanceOfSatisfying(
            UnknownItem.class,
            refusal -> assertThat(refusal.args()).containsExactly(new ItemNumber("k 99")));
    assertThat(shop.drawn).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10000000, 10, TOO_LARGE, 0:quantity",
    "10, 10000000, TOO_LARGE, 1:quantity",
    "9999990, 10, TOO_LARGE, 1:quantity",
    "-10, 30, TOO_SMALL, 0:quantity",
    "30, -40, TOO_SMALL, 1:quantity",
    "5.0000001, 5, TOO_MANY_DECIMALS, 0:quantity",
    "0, 0, NOT_A_MULTIPLE, quantity",
    "10, 5, NOT_A_MULTIPLE, quantity"
  })
  void quantities_are_refused_each_and_in_sum(
      BigDecimal first, BigDecimal second, String code, String field) {
    assertThatThrownBy(
            () ->
                enter(
                    Shop.HUTA,
                    Channel.PHONE,
                    EnterOrder.Line.of(new ItemNumber("K-11"), first),
                    EnterOrder.Line.of(new ItemNumber("K-11"), second)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
    assertThat(shop.orders.all()).isEmpty();
  }

  @Test
  void a_customer_that_is_not_there_is_named() {
    PartnerNumber typed = new PartnerNumber("10099");
    assertThatThrownBy(() -> enter(typed, Channel.PHONE, line("K-11", "10")))
        .isInstanceOfSatisfying(
            UnknownPartner.class, refusal -> assertThat(refusal.args()).containsExactly(typed));
  }

  @Test
  void staff_too_enter_nothing_for_a_customer_who_is_not_active() {
    shop.parties.has(Shop.rival(false), Shop.delivery("HQ", "PL"));
    assertThatThrownBy(() -> enter(Shop.RIVAL, Channel.PHONE, line("K-11", "10")))
        .isInstanceOfSatisfying(
            NotOrderable.class,
            refusal -> assertThat(refusal.code()).isEqualTo("PARTNER_INACTIVE"));
  }

  @Test
  void an_order_without_lines_is_none() {
    assertThatThrownBy(() -> enter(Shop.HUTA, Channel.PHONE))
        .isInstanceOfSatisfying(
            NotOrderable.class, refusal -> assertThat(refusal.code()).isEqualTo("EMPTY_BASKET"));
  }

  @Test
  void the_lines_of_a_command_do_not_change_afterwards() {
    List<EnterOrder.Line> typed = new ArrayList<>(List.of(line("K-11", "10")));
    EnterOrder command =
        new EnterOrder("k", Shop.HUTA, Channel.PHONE, "HQ", "DHL", null, null, null, null, typed);
    typed.clear();
    assertThat(command.lines()).hasSize(1);
  }

  @Test
  void what_is_short_is_told_by_the_number_as_typed() {
    shop.stock.has(11, pieces(4), TODAY);
    assertThat(shortages(line("k 11", "10"), line("K-12", "10"), line("K-99", "10")))
        .isEqualTo(Map.of(new ItemNumber("k 11"), new Shortage(pieces(4), pieces(6), TODAY)));
  }

  @Test
  void lines_of_one_number_want_their_sum() {
    shop.stock.has(11, 15);
    assertThat(shortages(line("K-11", "10"), line("K-11", "10")))
        .isEqualTo(Map.of(new ItemNumber("K-11"), new Shortage(pieces(15), pieces(5), null)));
    assertThat(shortages(line("K-11", "10"), line("K-11", "5"))).isEmpty();
  }

  /** They become one line of the order, so each alone would hide what is short. */
  @Test
  void spellings_of_one_item_want_their_sum_and_each_says_so() {
    shop.stock.has(11, 15);
    Shortage short5 = new Shortage(pieces(15), pieces(5), null);
    assertThat(shortages(line("K-11", "10"), line("k11", "10")))
        .isEqualTo(Map.of(new ItemNumber("K-11"), short5, new ItemNumber("k11"), short5));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"2026-11-27, -", "2026-11-28, 2026-11-28", "-, -"},
      nullValues = "-")
  void what_is_announced_for_a_day_that_has_passed_is_not_told(
      @Nullable LocalDate announced, @Nullable LocalDate told) {
    shop.stock.has(11, pieces(0), announced);
    assertThat(shortages(line("K-11", "10")).get(new ItemNumber("K-11")))
        .isEqualTo(new Shortage(pieces(0), pieces(10), told));
  }

  @Test
  void shortages_follow_the_lines() {
    for (long id = 20; id < 40; id++) {
      shop.catalogue.has(Items.item(id));
    }
    EnterOrder.Line[] lines = new EnterOrder.Line[20];
    Arrays.setAll(lines, i -> line("K-" + (39 - i), "10"));
    assertThat(shortages(lines).keySet())
        .containsExactlyElementsOf(Arrays.stream(lines).map(EnterOrder.Line::itemNumber).toList());
  }

  private Map<ItemNumber, Shortage> shortages(EnterOrder.Line... lines) {
    return shop.placement.shortages(List.of(lines));
  }

  private OrderDetail enter(PartnerNumber customer, Channel channel, EnterOrder.Line... lines) {
    return shop.placement
        .enter(
            new EnterOrder(
                "k", customer, channel, "HQ", "DHL", null, null, null, null, List.of(lines)))
        .order()
        .detail();
  }

  private static EnterOrder.Line line(String number, String quantity) {
    return EnterOrder.Line.of(new ItemNumber(number), new BigDecimal(quantity));
  }
}
