package app.kontor.it.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.Offers;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.file.FileUpload;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.PriceSpot;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff keep price lists: at once, with copies; buyers see what holds. */
@ExtendWith(ArquillianExtension.class)
class PriceListsIT {
  private static final LocalDate DAY = PriceDesk.DAY;

  @EJB private PriceLists lists;
  @EJB private Partners partners;
  @EJB private Offers offers;
  @EJB private Baskets baskets;
  @EJB private Ordering ordering;
  @Inject private Trade trade;
  @Inject private PriceDesk desk;
  @Inject private Hands hands;

  @BeforeEach
  void goods() {
    trade.open();
  }

  @Test
  void a_copy_is_raised_and_rounded_and_has_the_same_steps() {
    String original = desk.list("PLN");
    desk.set(original, "1", "10.03");
    desk.set(original, "100", "9.01");
    String copy = PriceDesk.code();
    desk.sales(
        () ->
            lists.add(
                PriceDesk.fresh(
                    copy, "PLN", false, DAY, null, original, "-12.5", PriceRounding.FIVE_CENTS)));
    assertThat(desk.prices(copy))
        .extracting(price -> price.from().value().intValue() + ":" + price.price().amount())
        .containsExactly("1:8.80", "100:7.90");
    desk.refused("OTHER_CURRENCY", () -> lists.add(copyOf(original, "EUR")));
    desk.refused("UNKNOWN_PRICE_LIST", () -> lists.add(copyOf("NO-SUCH-LIST", "PLN")));
    desk.refused(
        "PERCENT_OUT_OF_RANGE",
        () ->
            lists.add(
                PriceDesk.fresh(
                    PriceDesk.code(),
                    "PLN",
                    false,
                    DAY,
                    null,
                    original,
                    "-100.5",
                    PriceRounding.CENT)));
  }

  @Test
  void the_second_of_two_who_change_the_same_price_is_told_and_nothing_is_lost() throws Exception {
    String list = desk.list("PLN");
    desk.set(list, "1", "10");
    ListedPrice read = desk.prices(list).get(0);
    List<Object> answers =
        hands.atOnce(List.of(change(list, "1", "11", read), change(list, "1", "12", read)));
    assertThat(answers).containsOnlyOnce("CHANGED_MEANWHILE").containsOnlyOnce("done");
    String kept = answers.get(0).equals("done") ? "11" : "12";
    assertThat(desk.prices(list).get(0).price().amount()).isEqualByComparingTo(kept);
    desk.refused(
        "CHANGED_MEANWHILE",
        () -> {
          lists.remove(
              new PriceSpot(list, new ItemNumber(Trade.ITEM), BigDecimal.ONE, null),
              read.version());
          return "";
        });
  }

  @Test
  void two_new_steps_at_once_are_both_kept_but_the_same_step_only_once() throws Exception {
    String list = desk.list("PLN");
    assertThat(hands.atOnce(List.of(change(list, "1", "9", null), change(list, "5", "8", null))))
        .containsExactly("done", "done");
    assertThat(hands.atOnce(List.of(change(list, "7", "6", null), change(list, "7", "5", null))))
        .containsExactlyInAnyOrder("done", "STEP_TAKEN");
    assertThat(desk.prices(list)).hasSize(3);
    String kept = desk.prices(list).get(2).price().amount().toPlainString();
    desk.set(list, "7", kept);
    assertThat(desk.prices(list)).as("sent twice it is set once").hasSize(3);
  }

  @Test
  void the_second_of_two_who_change_name_or_validity_is_told() {
    String code = desk.list("PLN");
    PriceListView read = desk.sales(() -> lists.list(code));
    change(data(read, "First", DAY, null));
    desk.refused("CHANGED_MEANWHILE", () -> change(data(read, "Second", DAY, null)));
    assertThat(desk.sales(() -> lists.list(code)).name()).isEqualTo("First");
    PriceListView now = desk.sales(() -> lists.list(code));
    desk.refused("VALIDITY_REVERSED", () -> change(data(now, "x", DAY, DAY.minusDays(1))));
  }

  @Test
  void there_is_one_base_list_of_a_currency_at_a_time_whoever_is_quicker() throws Exception {
    String first = PriceDesk.code();
    String second = PriceDesk.code();
    List<Object> answers =
        hands.atOnce(List.of(adding(base(first, "NOK", DAY)), adding(base(second, "NOK", DAY))));
    assertThat(answers).containsOnlyOnce("BASE_LIST_OVERLAPS");
    String kept = answers.get(0).equals("BASE_LIST_OVERLAPS") ? second : first;
    PriceListView read = desk.sales(() -> lists.list(kept));
    LocalDate end = LocalDate.of(2030, 12, 31);
    change(data(read, "Until the end of 2030", DAY, end));
    String next = PriceDesk.code();
    desk.refused("BASE_LIST_OVERLAPS", () -> lists.add(base(PriceDesk.code(), "NOK", end)));
    desk.sales(() -> lists.add(base(next, "NOK", end.plusDays(1))));
    PriceListView ended = desk.sales(() -> lists.list(kept));
    desk.refused("BASE_LIST_OVERLAPS", () -> change(data(ended, "x", DAY, null)));
    assertThat(trade.rows("SELECT COUNT(*) FROM price_list WHERE currency = 'NOK' AND base").get(0))
        .isEqualTo(2L);
  }

  @Test
  void prices_are_never_converted_by_changing_the_currency() {
    String used = desk.list("PLN");
    trade.customer("LISTUSER", used);
    PriceListView read = desk.sales(() -> lists.list(used));
    assertThat(read.customers().counted()).isEqualTo(1);
    assertThat(desk.sales(() -> lists.users(used, 5))).hasSize(1);
    desk.refused("PRICE_LIST_IN_USE", () -> change(in("EUR", read)));
    String filled = desk.list("PLN");
    desk.set(filled, "1", "10");
    desk.refused(
        "PRICE_LIST_HAS_PRICES", () -> change(in("EUR", desk.sales(() -> lists.list(filled)))));
    String plain = desk.list("PLN");
    change(in("EUR", desk.sales(() -> lists.list(plain))));
    assertThat(desk.sales(() -> lists.list(plain)).currency().getCurrencyCode()).isEqualTo("EUR");
  }

  @Test
  void a_price_must_be_one() {
    String list = desk.list("PLN");
    desk.refused("PRICE_NEGATIVE", () -> desk.set(list, "1", "-0.01"));
    desk.refused("PRICE_TOO_FINE", () -> desk.set(list, "1", "0.0000001"));
    desk.refused("NOT_A_QUANTITY", () -> desk.set(list, "0", "1"));
    desk.refused("UNKNOWN_ITEM", () -> desk.set(list, "NO-SUCH", "1", "1", 0));
    desk.set(list, "1", "0");
    assertThat(desk.prices(list)).hasSize(1);
  }

  @Test
  void another_sellers_lists_are_unknown() {
    String list = desk.list("PLN");
    desk.set(list, "1", "10");
    String reference = desk.load(list, PriceDesk.HEAD + "TRADE-1;1;5;1\n");
    trade.sql(
        "INSERT IGNORE INTO seller (id, name, street, house, postcode, city, country, vat_id,"
            + " tax_number, registration, home_currency, zone, email, phone, website)"
            + " SELECT 99077, name, street, house, postcode, city, country, vat_id, tax_number,"
            + " registration, home_currency, zone, email, phone, website FROM seller WHERE id = 1");
    try {
      Actor stranger =
          Actor.person(
              99, "x@example.com", "X", Locale.ENGLISH, 99_077, 0, Set.of(Role.ADMINISTRATOR));
      assertThat(trade.as(stranger, () -> lists.lists("", PageRequest.first(100))).total())
          .isZero();
      assertThat(trade.as(stranger, () -> lists.choices())).isEmpty();
      assertThat(trade.as(stranger, () -> lists.users(list, 5))).isEmpty();
      List<Supplier<?>> calls =
          List.of(
              () -> lists.list(list),
              () -> lists.prices(list, "", PageRequest.first(10)),
              () ->
                  lists.price(
                      new PriceSpot(list, new ItemNumber(Trade.ITEM), BigDecimal.ONE, null)),
              () -> lists.load(Trade.key(), list, FileUpload.of("x.csv", new byte[] {65})),
              () -> lists.preview(reference, PriceFileOptions.NONE),
              () -> lists.apply(Trade.key(), reference, 1, PriceFileOptions.NONE, true));
      for (Supplier<?> call : calls) {
        assertThatThrownBy(() -> trade.as(stranger, call))
            .isInstanceOfSatisfying(
                BusinessException.class, e -> assertThat(e.code()).isEqualTo("UNKNOWN_PRICE_LIST"));
      }
    } finally {
      trade.sql("DELETE FROM seller WHERE id = 99077");
    }
  }

  @Test
  void a_buyer_sees_a_change_at_once_and_orders_nothing_at_a_price_not_shown() {
    String list = desk.list("PLN");
    desk.set(list, "1", "8");
    Customer own = trade.customer("OWNLIST", list);
    Customer other = trade.customer("NOLIST", null);
    assertThat(shown(own)).isEqualTo("8.00");
    assertThat(shown(other)).isEqualTo("10.00");
    String placed = trade.submitted(own, 10, Trade.key(), "before");
    trade.basket(own, 10);
    PlaceOrder reviewed = trade.review(own, Trade.key(), "at the old price");

    desk.set(list, "1", "7", desk.prices(list).get(0).version());
    assertThat(shown(own)).isEqualTo("7.00");
    assertThat(shown(other)).isEqualTo("10.00");
    assertThat(Objects.requireNonNull(trade.as(own.buyer(), () -> baskets.basket()).net()).amount())
        .isEqualByComparingTo("70");
    assertThatThrownBy(() -> trade.as(own.buyer(), () -> ordering.place(reviewed)))
        .hasMessageContaining("PRICE_CHANGED");
    assertThat(
            trade.rows(
                "SELECT l.price FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id"
                    + " WHERE o.number = ?1 AND l.price_list = ?2",
                placed,
                list))
        .as("an order that was placed keeps its price")
        .singleElement()
        .isEqualTo(new BigDecimal("8.000000"));
  }

  @Test
  void a_customer_is_given_only_a_list_of_its_own_currency() {
    String euro = desk.list("EUR");
    Customer customer = trade.customer("EUROLIST", null);
    PartnerData data = desk.sales(() -> partners.data(new PartnerNumber(customer.number())));
    desk.refused(
        "NOT_A_VALUE",
        () -> {
          partners.change(
              new PartnerData(
                  data.number(),
                  data.version(),
                  data.address(),
                  data.vatId(),
                  data.language(),
                  data.currency(),
                  euro,
                  data.paymentTerms(),
                  data.active()));
          return "";
        });
  }

  private String shown(Customer customer) {
    return Objects.requireNonNull(
            trade
                .as(customer.buyer(), () -> offers.offer(new ItemNumber(Trade.ITEM)))
                .offer()
                .net())
        .amount()
        .toPlainString();
  }

  private static NewPriceList base(String code, String currency, LocalDate from) {
    return PriceDesk.fresh(code, currency, true, from, null, null, "0", PriceRounding.CENT);
  }

  private static NewPriceList copyOf(String original, String currency) {
    return PriceDesk.fresh(
        PriceDesk.code(), currency, false, DAY, null, original, "0", PriceRounding.CENT);
  }

  private Callable<?> adding(NewPriceList list) {
    Actor sales = trade.staff(Role.SALES);
    return () -> trade.as(sales, () -> lists.add(list));
  }

  private Callable<?> change(String list, String from, String amount, @Nullable ListedPrice read) {
    Actor sales = trade.staff(Role.SALES);
    long version = read == null ? 0 : read.version();
    return () ->
        trade.as(
            sales,
            () -> {
              lists.set(PriceDesk.price(list, Trade.ITEM, from, amount, version));
              return "done";
            });
  }

  private static PriceListData data(
      PriceListView read, String name, LocalDate from, @Nullable LocalDate to) {
    return new PriceListData(
        read.code(),
        name,
        read.currency().getCurrencyCode(),
        from,
        to,
        read.version(),
        read.decimals());
  }

  private static PriceListData in(String currency, PriceListView read) {
    return new PriceListData(
        read.code(),
        read.name(),
        currency,
        read.validFrom(),
        read.validTo(),
        read.version(),
        read.decimals());
  }

  private String change(PriceListData data) {
    return desk.sales(
        () -> {
          lists.change(data);
          return data.code();
        });
  }
}
