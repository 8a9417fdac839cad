package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.NotAllowed;
import app.kontor.access.Sellers;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.BoughtItems;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.Offer;
import app.kontor.ordering.OfferList;
import app.kontor.ordering.Offers;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PublicShop;
import app.kontor.ordering.Reorders;
import app.kontor.ordering.ShopPreview;
import app.kontor.ordering.UnknownOrder;
import app.kontor.party.Channel;
import app.kontor.party.CustomerGroups;
import app.kontor.party.CustomerVisibility;
import app.kontor.party.Extent;
import app.kontor.party.GroupData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PublicSide;
import app.kontor.party.ShopSettings;
import app.kontor.party.VisibilityChoice;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.setting.SellerSettings;
import app.kontor.stock.Stock;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By no way a customer is told more than the nearest level says. */
@ExtendWith(ArquillianExtension.class)
class WhatCustomersSeeIT {
  private static final ItemNumber SECRET = new ItemNumber("SEEN-1");

  /** A quantity that is found in a text if it gets into one. */
  private static final String QUANTITY = "73219";

  private static final BigDecimal MORE = new BigDecimal(80_000);
  private static final ItemQuery ALL = new ItemQuery("SEEN-1", null, ItemQuery.Order.NUMBER);

  @Inject private Trade trade;
  @Inject private CustomerVisibility visibility;
  @Inject private CustomerGroups groups;
  @Inject private Offers offers;
  @Inject private OfferList list;
  @Inject private Baskets baskets;
  @Inject private Reorders reorders;
  @Inject private BoughtItems bought;
  @Inject private Ordering ordering;
  @Inject private ShopPreview preview;
  @Inject private PublicShop publicShop;
  @Inject private SellerSettings settings;
  @Inject private Sellers sellers;
  @Inject private Stock stock;

  private Customer customer;
  private Actor sales;
  private Actor admin;
  private LocalDate expected;

  @BeforeEach
  void an_item_of_which_there_is_a_number_nobody_guesses() {
    trade.open();
    sales = trade.staff(Role.SALES);
    admin = trade.staff(Role.ADMINISTRATOR);
    customer = trade.customer("SEEN", null);
    expected = trade.today().plusDays(9);
    trade.sql(
        "INSERT IGNORE INTO item (id, seller_id, number, plain_number, category_id, unit,"
            + " packaging, weight_kg, vat_class, active)"
            + " VALUES (88171, 1, 'SEEN-1', 'SEEN1', 88000, 'C62', 1, 0.1, 'STANDARD', TRUE)");
    for (String language : List.of("pl", "de", "en")) {
      trade.sql(
          "INSERT IGNORE INTO item_text (item_id, language, name, description)"
              + " VALUES (88171, ?1, 'Secret bolt', 'x')",
          language);
    }
    trade.sql(
        "INSERT IGNORE INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " VALUES (88002, 88171, 1, 7, 1)");
    aQuantityNobodyGuesses();
    trade.sql(
        "UPDATE stock_balance SET expected_on = ?1 WHERE item_id = 88171", expected.toString());
    trade.sql("UPDATE reference_stamp SET stamp = stamp + 1");
  }

  /** As received, so that the ledger agrees; what tests before have set aside is given back. */
  private void aQuantityNobodyGuesses() {
    Actor warehouse = trade.staff(Role.WAREHOUSE);
    Quantity free = trade.as(warehouse, () -> stock.free(SECRET));
    Quantity missing = Quantity.pieces(Long.parseLong(QUANTITY)).minus(free);
    if (!missing.isZero()) {
      trade.as(
          warehouse, () -> stock.receive(Trade.key(), Trade.WAREHOUSE, SECRET, missing, "PZ/SEEN"));
    }
  }

  @AfterEach
  void all_is_as_it_was() {
    trade.sql("DELETE FROM customer_visibility_detail");
    trade.sql("DELETE FROM customer_visibility");
    trade.sql("UPDATE reference_stamp SET stamp = stamp + 1");
  }

  private void say(Actor who, VisibilityLevel level, String code, Map<VisibleDetail, Extent> says) {
    long version = trade.as(who, () -> visibility.view(level, code)).choice().version();
    trade.as(who, () -> visibility.say(new VisibilityChoice(level, code, version, says)));
  }

  private void say(VisibleDetail detail, Extent extent) {
    say(sales, VisibilityLevel.CUSTOMER, customer.number(), Map.of(detail, extent));
  }

  private Offer offer() {
    return trade.as(customer.buyer(), () -> offers.offer(SECRET)).offer();
  }

  /** All that the customer's people can read about the goods, as it leaves the core. */
  private List<String> everythingRead() {
    Actor buyer = customer.buyer();
    List<String> read = new ArrayList<>();
    read.add(trade.as(buyer, () -> offers.search(ALL, PageRequest.first(20))).toString());
    read.add(trade.as(buyer, () -> offers.suggest("SEEN-1", 8)).toString());
    read.add(trade.as(buyer, () -> offers.suggestEach("SEEN-1", 8)).toString());
    read.add(trade.as(buyer, () -> offers.shown(SECRET)).toString());
    read.add(
        trade
            .as(buyer, () -> list.rows(FilterValues.none(), PageRequest.first(20)))
            .rows()
            .toString());
    read.add(trade.as(buyer, () -> baskets.add(SECRET, MORE)).toString());
    read.add(trade.as(buyer, baskets::basket).toString());
    read.add(trade.as(buyer, () -> baskets.review(customer.addressCode(), "DHL", null)).toString());
    trade.as(buyer, baskets::clear);
    read.add(
        trade
            .as(sales, () -> preview.item(new PartnerNumber(customer.number()), SECRET))
            .toString());
    return read;
  }

  @Test
  void who_is_told_everything_reads_the_number() {
    assertThat(everythingRead()).filteredOn(text -> text.contains(QUANTITY)).hasSizeGreaterThan(5);
    assertThat(everythingRead()).anyMatch(text -> text.contains(expected.toString()));
  }

  @Test
  void a_light_has_no_number_and_nothing_is_nothing_by_any_way() {
    for (Extent extent : List.of(Extent.LIGHT, Extent.DAYS, Extent.NONE)) {
      say(VisibleDetail.STOCK, extent);
      assertThat(everythingRead())
          .as("%s", extent)
          .noneMatch(text -> text.contains(QUANTITY))
          .noneMatch(text -> text.contains("6781"));
      assertThat(offer().supply())
          .isEqualTo(extent == Extent.NONE ? Offer.Supply.UNTOLD : Offer.Supply.IN_STOCK);
    }
    assertThat(everythingRead()).noneMatch(text -> text.contains(expected.toString()));
    assertThat(offer().availability().warehouses()).isEmpty();
  }

  @Test
  void dates_and_branches_are_kept_back_by_themselves() {
    say(
        sales,
        VisibilityLevel.CUSTOMER,
        customer.number(),
        Map.of(VisibleDetail.DATES, Extent.HIDDEN, VisibleDetail.BRANCHES, Extent.HIDDEN));
    assertThat(everythingRead()).noneMatch(text -> text.contains(expected.toString()));
    assertThat(offer().availability().warehouses()).isEmpty();
    assertThat(offer().availability().free().value()).isEqualByComparingTo(QUANTITY);
  }

  @Test
  void an_order_says_no_more_of_what_is_set_aside_than_the_customer_is_told() {
    say(VisibleDetail.STOCK, Extent.LIGHT);
    trade.as(customer.buyer(), () -> baskets.add(SECRET, MORE));
    String number =
        trade.as(
            customer.buyer(),
            () -> ordering.place(trade.review(customer, Trade.key(), "IT")).value());
    OrderNumber order = new OrderNumber(number);
    long version = trade.as(sales, () -> ordering.order(order)).version();
    trade.as(sales, () -> ordering.confirm(order, version));
    assertThat(trade.as(sales, () -> ordering.order(order)).toString()).contains(QUANTITY);

    OrderDetail light = trade.as(customer.buyer(), () -> ordering.order(order));
    assertThat(light.toString()).doesNotContain(QUANTITY).doesNotContain("6781");
    assertThat(light.state(light.lines().get(0))).isEqualTo(OrderDetail.LineState.BACKORDER);

    say(VisibleDetail.STOCK, Extent.NONE);
    OrderDetail none = trade.as(customer.buyer(), () -> ordering.order(order));
    assertThat(none.toString()).doesNotContain(QUANTITY);
    assertThat(none.state(none.lines().get(0))).isNull();
    assertThat(none.isWaiting()).isFalse();
    List<?> mails =
        trade.awaitedRows(
            "SELECT text FROM mail WHERE text <> '' AND order_number = ?1 AND event ="
                + " 'ORDER_ACCEPTED'",
            number);
    assertThat(mails).hasSize(1);
    assertThat(String.valueOf(mails.get(0)).replaceAll("[^0-9a-zA-Z]", ""))
        .doesNotContain(QUANTITY)
        .doesNotContain("6781");
    trade.as(sales, () -> ordering.cancel(order, version(order), "IT", null));
  }

  private long version(OrderNumber order) {
    return trade.as(sales, () -> ordering.order(order)).version();
  }

  @Test
  void prices_are_told_as_the_customer_may_know_them() {
    assertThat(offer().isNetAndGross()).isTrue();
    say(VisibleDetail.PRICES, Extent.GROSS);
    assertThat(offer().shown()).isEqualTo(offer().gross());
    say(VisibleDetail.PRICES, Extent.NET);
    assertThat(offer().shown()).isEqualTo(offer().net());
    assertThat(offer().isNetAndGross()).isFalse();
  }

  @Test
  void orders_from_the_phone_are_not_there_for_who_is_not_shown_them() {
    EnterOrder entered =
        new EnterOrder(
            Trade.key(),
            new PartnerNumber(customer.number()),
            Channel.PHONE,
            customer.addressCode(),
            "DHL",
            null,
            null,
            null,
            null,
            List.of(EnterOrder.Line.of(new ItemNumber(Trade.ITEM), BigDecimal.ONE)));
    OrderNumber phoned = trade.as(sales, () -> ordering.enter(entered));
    assertThat(trade.as(customer.buyer(), () -> ordering.order(phoned)).number()).isEqualTo(phoned);
    assertThat(trade.as(customer.buyer(), () -> bought.bought("", PageRequest.first(20))).rows())
        .hasSize(1);

    say(VisibleDetail.OTHER_CHANNELS, Extent.HIDDEN);
    Actor buyer = customer.buyer();
    long version = version(phoned);
    assertThat(
            trade.as(buyer, () -> ordering.list(OrderFilter.all(), PageRequest.first(20))).rows())
        .isEmpty();
    assertThat(trade.as(buyer, () -> bought.bought("", PageRequest.first(20))).rows()).isEmpty();
    assertThat(trade.as(buyer, ordering::countByStatus).toString()).doesNotContain("1");
    assertThatThrownBy(() -> trade.as(buyer, () -> ordering.order(phoned)))
        .isInstanceOf(UnknownOrder.class);
    assertThatThrownBy(() -> trade.as(buyer, () -> reorders.look(phoned)))
        .isInstanceOf(UnknownOrder.class);
    assertThatThrownBy(() -> trade.as(buyer, () -> ordering.work(phoned)))
        .isInstanceOf(UnknownOrder.class);
    assertThatThrownBy(() -> trade.as(buyer, () -> ordering.cancel(phoned, version, "IT", null)))
        .isInstanceOf(UnknownOrder.class);
    String own = trade.submitted(customer, 1, Trade.key(), "IT");
    assertThat(
            trade.as(buyer, () -> ordering.list(OrderFilter.all(), PageRequest.first(20))).rows())
        .extracting(order -> order.number().value())
        .containsExactly(own);
  }

  @Test
  void documents_and_parcels_are_no_right_of_who_is_not_shown_them() {
    assertThat(sellers.hidden(Trade.SELLER, customer.id())).isEmpty();
    say(
        sales,
        VisibilityLevel.CUSTOMER,
        customer.number(),
        Map.of(VisibleDetail.DOCUMENTS, Extent.HIDDEN, VisibleDetail.PARCELS, Extent.HIDDEN));
    assertThat(sellers.hidden(Trade.SELLER, customer.id()))
        .containsExactlyInAnyOrder(Permission.DOCUMENT_VIEW, Permission.PARCEL_VIEW);
  }

  @Test
  void the_nearest_level_wins_and_says_that_it_does() {
    say(admin, VisibilityLevel.SELLER, "", Map.of(VisibleDetail.STOCK, Extent.NONE));
    assertThat(offer().supply()).isEqualTo(Offer.Supply.UNTOLD);

    String group = "S" + (System.nanoTime() % 1_000_000_000L);
    trade.as(sales, () -> groups.add(Trade.key(), new GroupData(group, 0, "Seen", 1)));
    PartnerNumber number = new PartnerNumber(customer.number());
    CustomerGroups.Membership in = trade.as(sales, () -> groups.membership(number));
    say(sales, VisibilityLevel.GROUP, group, Map.of(VisibleDetail.STOCK, Extent.LIGHT));
    assertThat(offer().supply()).as("not in it yet").isEqualTo(Offer.Supply.UNTOLD);
    trade.as(
        sales,
        () -> groups.assign(new CustomerGroups.Membership(number, in.version(), List.of(group))));
    assertThat(offer().supply()).isEqualTo(Offer.Supply.IN_STOCK);
    assertThat(offer().availability().isExact()).isFalse();
    assertThat(
            trade
                .as(sales, () -> visibility.view(VisibilityLevel.CUSTOMER, customer.number()))
                .above()
                .source(VisibleDetail.STOCK)
                .code())
        .isEqualTo(group);

    say(VisibleDetail.STOCK, Extent.EXACT);
    assertThat(offer().availability().isExact()).isTrue();

    say(sales, VisibilityLevel.CUSTOMER, customer.number(), Map.of());
    long version =
        trade.as(sales, () -> groups.groups()).stream()
            .filter(one -> one.code().equals(group))
            .findFirst()
            .orElseThrow()
            .version();
    trade.as(sales, () -> groups.remove(group, version));
    assertThat(offer().supply()).as("what was said for it is gone").isEqualTo(Offer.Supply.UNTOLD);
  }

  @Test
  void for_all_customers_and_strangers_only_administrators_decide() {
    for (VisibilityLevel level : List.of(VisibilityLevel.SELLER, VisibilityLevel.STRANGERS)) {
      assertThatThrownBy(() -> say(sales, level, "", Map.of(VisibleDetail.STOCK, Extent.NONE)))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void strangers_are_told_of_stock_what_the_seller_says() {
    PublicSide before = trade.as(admin, () -> settings.get(ShopSettings.PUBLIC_SIDE));
    trade.as(
        admin,
        () -> settings.put(ShopSettings.PUBLIC_SIDE, before.name(), PublicSide.ITEMS.name()));
    try {
      Actor stranger = Actor.nobody(Trade.SELLER);
      assertThat(trade.as(stranger, () -> publicShop.item(SECRET)).offer().available()).isTrue();
      assertThat(trade.as(stranger, publicShop::branches)).contains(Trade.WAREHOUSE);
      say(admin, VisibilityLevel.STRANGERS, "", Map.of(VisibleDetail.STOCK, Extent.NONE));
      assertThat(trade.as(stranger, () -> publicShop.item(SECRET)).offer().available()).isNull();
      assertThat(trade.as(stranger, () -> publicShop.item(SECRET)).branches())
          .allMatch(branch -> branch.available() == null);
      assertThat(trade.as(stranger, publicShop::branches)).isEmpty();
      assertThat(trade.as(stranger, () -> publicShop.entries(88171, 1)))
          .allMatch(entry -> entry.offer().available() == null && entry.availableAt().isEmpty());
      assertThat(offer().availability().isExact()).as("customers as before").isTrue();
    } finally {
      trade.as(
          admin,
          () -> settings.put(ShopSettings.PUBLIC_SIDE, PublicSide.ITEMS.name(), before.name()));
    }
  }
}
