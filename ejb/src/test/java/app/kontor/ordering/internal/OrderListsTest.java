package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.TODAY;
import static app.kontor.ordering.internal.Shop.pieces;
import static app.kontor.ordering.internal.Shop.pln;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.OfferList;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderList;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.model.Items;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.TypedFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lists of orders and of items ask for, and what stands in their files. */
class OrderListsTest {
  private static final PageRequest FIRST = PageRequest.first(25);

  private final Shop shop = new Shop();
  private final OrderList orders = new OrderList(shop.ordering);
  private final OfferList offers = new OfferList(shop.offers, shop.catalogue);

  @Test
  void without_a_filter_all_orders_are_asked_for() {
    orders.rows(new TypedFilter(Map.of()), FIRST);
    assertThat(shop.orders.filters()).containsExactly(OrderFilter.all());
  }

  @Test
  void each_field_of_the_filter_narrows_what_it_says() {
    orders.rows(
        new TypedFilter(
            Map.of(
                "text", "ZA/2026",
                "status", "CONFIRMED",
                "payment", "PARTLY_PAID",
                "from", "2026-02-28",
                "to", "2028-02-29")),
        FIRST);
    assertThat(shop.orders.filters())
        .containsExactly(
            new OrderFilter(
                "ZA/2026",
                OrderStatus.CONFIRMED,
                PaymentStatus.PARTLY_PAID,
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2028, 2, 29)));
  }

  @Test
  void a_buyer_counts_and_lists_the_own_companys_orders_and_staff_all() {
    place(Shop.pln("55.35").toString());
    shop.actor.become(Shop.RIVALS_BUYER);
    place(Shop.pln("55.35").toString());
    OrderNumber second = place(Shop.pln("55.35").toString());
    assertThat(orders.counts()).isEqualTo(Map.of(OrderStatus.SUBMITTED, Total.of(2)));
    shop.ordering.cancel(second, 0, "", null);
    assertThat(listed())
        .extracting(OrderSummary::partnerNumber)
        .containsOnly(Shop.RIVAL)
        .hasSize(2);
    shop.actor.become(Shop.SALES);
    assertThat(listed()).hasSize(3);
    assertThat(orders.counts())
        .isEqualTo(Map.of(OrderStatus.SUBMITTED, Total.of(2), OrderStatus.CANCELLED, Total.of(1)));
  }

  @Test
  void a_row_of_the_file_says_what_was_ordered_and_what_is_paid() {
    shop.wants(11, 20);
    OrderNumber number =
        shop.ordering.place(
            PlaceOrder.of("k", "HQ", "DHL", null, null, "PO-4711", null, "PLN 55.35"));
    shop.ordering.recordPayment(number, pln("5.35"));
    Map<String, @Nullable Object> row = file(OrderList.SHAPE.file(), listed().get(0));
    assertThat(row)
        .containsEntry("number", number)
        .containsEntry("reference", "PO-4711")
        .containsEntry("customer-number", Shop.HUTA)
        .containsEntry("customer", "Huta")
        .containsEntry("placed", Shop.NOW)
        .containsEntry("status", OrderStatus.SUBMITTED)
        .containsEntry("payment", PaymentStatus.PARTLY_PAID)
        .containsEntry("lines", 1)
        .containsEntry("gross", pln("55.35"))
        .containsEntry("paid", pln("5.35"))
        .containsEntry("currency", Currencies.PLN);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "'', '', -, NUMBER",
        "bolt, '', -, RELEVANCE",
        "bolt, TOOLS, -, RELEVANCE",
        "'', TOOLS, -, NUMBER",
        "bolt, '', NAME, NAME",
        "'', '', RELEVANCE, RELEVANCE",
        "bolt, '', NUMBER, NUMBER"
      },
      nullValues = "-")
  void items_are_sorted_as_fits_the_search_unless_an_order_is_named(
      String text, String category, ItemQuery.@Nullable Order named, ItemQuery.Order order) {
    ItemQuery query = OfferList.query(text, category, named);
    assertThat(query.order()).isEqualTo(order);
    assertThat(query.text()).isEqualTo(text);
    assertThat(query.categoryCode()).isEqualTo(category.isEmpty() ? null : category);
  }

  @Test
  void what_is_typed_beside_the_list_of_items_is_what_is_searched() {
    offers.rows(new TypedFilter(Map.of("q", "bolt", "category", "TOOLS", "sort", "NAME")), FIRST);
    assertThat(shop.catalogue.searches())
        .containsExactly(new ItemQuery("bolt", "TOOLS", ItemQuery.Order.NAME).eachVariant());
  }

  @Test
  void staff_narrow_items_to_a_brand_and_to_what_they_lack() {
    ItemFilter wanted =
        OfferList.wanted(new TypedFilter(Map.of("maker", "Ankra", "missing", "TEXT.de")));
    assertThat(wanted.maker()).isEqualTo("Ankra");
    assertThat(wanted.lack()).isEqualTo(new ItemFilter.Lack(ItemFilter.Missing.TEXT, "de"));
    assertThat(wanted.isPlain()).isFalse();
    assertThat(OfferList.wanted(new TypedFilter(Map.of())).isPlain()).isTrue();
    for (String none : List.of("NONE", "TEXT.xx", "GTIN.de", "TEXT.", "text")) {
      TypedFilter typed = new TypedFilter(Map.of("missing", none));
      if (none.equals("TEXT.")) {
        assertThat(OfferList.wanted(typed).lack())
            .isEqualTo(ItemFilter.Lack.of(ItemFilter.Missing.TEXT));
      } else {
        assertThatThrownBy(() -> OfferList.wanted(typed)).as(none).isInstanceOf(InvalidInput.class);
      }
    }
  }

  @Test
  void what_has_no_price_is_what_the_rule_of_prices_has_none_for() {
    shop.actor.become(Shop.SALES);
    TypedFilter everybody = new TypedFilter(Map.of("missing", "PRICE"));
    assertThat(offers.rows(everybody, FIRST).rows())
        .extracting(offer -> offer.item().id())
        .containsExactly(13L);
    shop.priced.clear();
    offers.rows(new TypedFilter(Map.of("missing", "PRICE.DE")), FIRST);
    assertThat(shop.priced.get(0).currency()).isEqualTo(Currencies.EUR);
    assertThat(shop.priced.get(0).buyer())
        .isNotNull()
        .satisfies(buyer -> assertThat(buyer.zone()).isEqualTo("DE"));
    TypedFilter nowhere = new TypedFilter(Map.of("missing", "PRICE.MARS"));
    assertThatThrownBy(() -> offers.rows(nowhere, FIRST)).isInstanceOf(InvalidInput.class);
    ItemFilter filter = OfferList.wanted(everybody);
    assertThat(shop.offers.count(filter)).isEqualTo(Total.of(1));
    assertThat(shop.offers.numbers(filter, 5)).containsExactly(new ItemNumber("K-13"));
    shop.prices.clear();
    assertThat(shop.offers.numbers(filter, 2)).hasSize(2);
    assertThat(offers.rows(everybody, new PageRequest(2, 25)).rows())
        .extracting(offer -> offer.item().id())
        .containsExactly(13L);
    assertThat(offers.rows(everybody, new PageRequest(25, 25)).rows()).isEmpty();
  }

  @Test
  void only_what_an_index_serves_can_be_sorted_by() {
    assertThat(OfferList.SHAPE.columns().stream().filter(column -> column.sort() != null))
        .extracting(ListColumn::key)
        .containsExactly("number", "name");
    List<String> orders = Arrays.stream(ItemQuery.Order.values()).map(Enum::name).toList();
    assertThat(OfferList.SHAPE.columns())
        .extracting(ListColumn::sort)
        .allMatch(sort -> sort == null || orders.contains(sort));
  }

  @Test
  void a_price_for_a_hundred_says_so_beside_it() {
    UnitPrice unit =
        new UnitPrice(new BigDecimal("3.125"), Currencies.PLN, Quantity.of(100, UnitCode.PIECE));
    shop.prices.put(11L, Items.price(unit));
    assertThat(file(OfferList.SHAPE.file(), offer("K-11")))
        .containsEntry("number", new ItemNumber("K-11"))
        .containsEntry("net", unit)
        .containsEntry("price-for", pieces(100))
        .containsEntry("currency", Currencies.PLN)
        .containsEntry("packaging", pieces(10));
  }

  @Test
  void an_item_on_request_has_empty_cells_for_its_price() {
    assertThat(file(OfferList.SHAPE.file(), offer("K-13")))
        .containsEntry("net", null)
        .containsEntry("price-for", null)
        .containsEntry("currency", null);
  }

  @Test
  void the_stock_is_said_in_words() {
    assertThat(stock()).isEqualTo(words(Offer.Supply.IN_STOCK, "shop.available", pieces(1_000)));
    shop.stock.has(11, 30);
    assertThat(stock()).isEqualTo(words(Offer.Supply.LOW, "shop.available.low", pieces(30)));
    shop.stock.has(11, pieces(3), TODAY);
    assertThat(stock()).isEqualTo(words(Offer.Supply.DUE, "shop.available.due", TODAY));
    shop.stock.has(11, pieces(3), TODAY.minusDays(1));
    assertThat(stock())
        .isEqualTo(
            new Badge(
                Offer.Supply.ON_REQUEST,
                Phrase.of("shop.available.request"),
                "neutral",
                "pi-phone"));
  }

  private @Nullable Object stock() {
    return OfferList.SHAPE.column("stock").of(offer("K-11"));
  }

  private Offer offer(String number) {
    return shop.offers.offer(new ItemNumber(number)).offer();
  }

  private static Badge words(Offer.Supply supply, String key, Object argument) {
    return new Badge(supply, Phrase.of(key, argument), null, null);
  }

  private List<OrderSummary> listed() {
    return orders.rows(new TypedFilter(Map.of()), FIRST).rows();
  }

  private OrderNumber place(String seen) {
    shop.wants(11, 20);
    return shop.ordering.place(
        PlaceOrder.of("k" + shop.drawn.size(), "HQ", "DHL", null, null, null, null, seen));
  }

  private static <T> Map<String, @Nullable Object> file(List<ListColumn<T>> columns, T row) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    columns.forEach(column -> cells.put(column.key(), column.of(row)));
    return cells;
  }
}
