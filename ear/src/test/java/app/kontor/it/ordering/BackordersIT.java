package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.LineWish;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.PromiseChange;
import app.kontor.ordering.PromiseDates;
import app.kontor.ordering.PromiseNews;
import app.kontor.ordering.Promises;
import app.kontor.ordering.Shortage;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.Shipping;
import app.kontor.stock.Stock;
import app.kontor.tax.VatTreatment;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not in stock is told before ordering, and the mail says what was really reserved. */
@ExtendWith(ArquillianExtension.class)
class BackordersIT {
  private static final String MISSING = "BACK-1";
  private static final BigDecimal MANY = new BigDecimal(5000);

  @Inject private Trade trade;
  @Inject private Baskets baskets;
  @Inject private Ordering ordering;
  @Inject private Promises promises;
  @Inject private Partners partners;
  @Inject private Parties parties;
  @Inject private Shipping shipping;
  @Inject private Stock stock;

  private Customer customer;
  private Actor sales;
  private LocalDate expected;

  @BeforeEach
  void an_item_that_nobody_has() {
    trade.open();
    sales = trade.staff(Role.SALES);
    customer = trade.customer("BACKORDER", null);
    expected = trade.today().plusDays(12);
    trade.sql(
        "INSERT IGNORE INTO item (id, seller_id, number, plain_number, category_id, unit,"
            + " packaging, weight_kg, vat_class, active)"
            + " VALUES (88101, 1, 'BACK-1', 'BACK1', 88000, 'C62', 1, 0.1, 'STANDARD', TRUE)");
    for (String language : List.of("pl", "de", "en")) {
      trade.sql(
          "INSERT IGNORE INTO item_text (item_id, language, name, description)"
              + " VALUES (88101, ?1, 'Rare bolt', 'x')",
          language);
    }
    trade.sql(
        "INSERT IGNORE INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " VALUES (88002, 88101, 1, 3, 1)");
    trade.sql(
        "INSERT IGNORE INTO stock_balance (item_id, warehouse_id, on_hand, reserved, expected_on)"
            + " VALUES (88101, 88003, 0, 0, ?1)",
        expected.toString());
  }

  @Test
  void five_thousand_of_nothing_are_told_in_basket_and_review_with_the_date() {
    Shortage added =
        trade
            .as(customer.buyer(), () -> baskets.add(new ItemNumber(MISSING), MANY))
            .shortage()
            .orElseThrow();
    assertThat(added.missing()).isEqualTo(Quantity.pieces(5000));
    assertThat(added.expected()).isEqualTo(expected);
    Basket basket = trade.as(customer.buyer(), () -> baskets.basket());
    assertThat(basket.isShort()).isTrue();
    assertThat(basket.lines().get(0).shortage()).isEqualTo(added);
    Basket review =
        trade
            .as(customer.buyer(), () -> baskets.review(customer.addressCode(), "DHL", null))
            .basket();
    assertThat(review.lines().get(0).shortage()).isEqualTo(added);
  }

  @Test
  void the_mail_does_not_call_reserved_what_is_not() {
    trade.as(customer.buyer(), () -> baskets.setQuantity(new ItemNumber(MISSING), MANY));
    String order = confirmed();
    assertThat(order(order).reservation()).isEqualTo(OrderDetail.Reservation.NONE);
    assertThat(mail(order))
        .contains("not in stock yet")
        .contains("5,000")
        .doesNotContain("are reserved");
  }

  @Test
  void part_in_stock_is_told_as_part() {
    trade.basket(customer, 2);
    trade.as(customer.buyer(), () -> baskets.setQuantity(new ItemNumber(MISSING), MANY));
    String order = confirmed();
    assertThat(order(order).reservation()).isEqualTo(OrderDetail.Reservation.PART);
    assertThat(mail(order)).contains("Part of the goods is reserved");
  }

  @Test
  void all_in_stock_is_told_as_reserved() {
    trade.basket(customer, 2);
    String order = confirmed();
    assertThat(order(order).reservation()).isEqualTo(OrderDetail.Reservation.ALL);
    assertThat(mail(order))
        .contains("The goods are reserved for you")
        .doesNotContain("Not in stock");
  }

  @Test
  void a_changed_promise_is_kept_shown_and_mailed_with_its_reason_once_for_all_lines() {
    trade.basket(customer, 2);
    trade.as(customer.buyer(), () -> baskets.setQuantity(new ItemNumber(MISSING), MANY));
    PlaceOrder command = trade.review(customer, Trade.key(), "IT");
    String number = trade.as(customer.buyer(), () -> ordering.place(command).value());
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", number);
    long version = order(number).version();
    trade.as(sales, () -> ordering.confirm(new OrderNumber(number), version));
    OrderDetail order = order(number);
    assertThat(order.lines().get(0).promisedOn()).as("in stock").isBetween(trade.today(), expected);
    assertThat(order.lines().get(1).promisedOn()).as("on its way").isAfter(expected);
    assertThat(trade.as(customer.buyer(), () -> promises.news())).isEmpty();

    LocalDate late = trade.today().plusDays(40);
    PromiseDates said =
        new PromiseDates(
            order.number(), order.version(), Map.of(1, late, 2, late), "The foundry is late");
    trade.as(sales, () -> promises.change(said));

    assertThat(trade.as(customer.buyer(), () -> promises.changes(order.number())))
        .extracting(PromiseChange::before, PromiseChange::after, PromiseChange::reason)
        .containsExactly(
            tuple(order.lines().get(0).promisedOn(), late, "The foundry is late"),
            tuple(order.lines().get(1).promisedOn(), late, "The foundry is late"));
    assertThat(trade.as(customer.buyer(), () -> promises.news()))
        .extracting(PromiseNews::order, PromiseNews::lines, PromiseNews::latest)
        .containsExactly(tuple(order.number(), 2, late));
    assertThat(
            trade.awaitedRows(
                "SELECT text FROM mail WHERE text <> '' AND order_number = ?1 AND event ="
                    + " 'PROMISE_CHANGED'",
                number))
        .singleElement()
        .asString()
        .contains("The foundry is late", "Rare bolt");
    assertThat(trade.as(sales, () -> promises.news())).as("staff have their desks").isEmpty();
  }

  @Test
  void goods_wanted_later_are_not_offered_before_and_what_goes_together_not_in_part() {
    trade.basket(customer, 2);
    String later =
        onCredit(new OrderWishes(null, "KST-4", "Ewa", null, of(Trade.ITEM, 60, "Gate 3")));
    assertThat(offered(later)).as("wanted in sixty days").isFalse();
    assertThat(order(later).lines().get(0).wish().note()).isEqualTo("Gate 3");
    trade.sql(
        "UPDATE sales_order_line l JOIN sales_order o ON o.id = l.order_id"
            + " SET l.despatch_from = ?2 WHERE o.number = ?1",
        later,
        trade.today().toString());
    assertThat(offered(later)).as("when its day has come").isTrue();
    assertThat(trade.as(customer.buyer(), () -> ordering.costCentres())).containsExactly("KST-4");

    trade.basket(customer, 2);
    trade.as(customer.buyer(), () -> baskets.setQuantity(new ItemNumber(MISSING), MANY));
    String together = onCredit(new OrderWishes(DeliveryParts.TOGETHER, null, null, null, Map.of()));
    assertThat(offered(together)).as("in part").isFalse();
    Actor warehouse = trade.staff(Role.WAREHOUSE);
    OrderDetail order = order(together);
    String there =
        trade
            .as(warehouse, () -> stock.reserved(order.number().demand()))
            .keySet()
            .iterator()
            .next();
    assertThatThrownBy(
            () ->
                trade.as(
                    warehouse,
                    () ->
                        shipping.issueGoods(
                            Trade.key(), order.number(), there, Map.of(1, Quantity.pieces(2)))))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.code()).isEqualTo("GOES_TOGETHER"));
    trade.sql("UPDATE sales_order SET delivery_parts = 'AS_AVAILABLE' WHERE number = ?1", together);
    assertThat(offered(together)).as("the customer has agreed to parts").isTrue();
  }

  private Map<String, LineWish> of(String item, int days, String note) {
    return Map.of(item, new LineWish(trade.today().plusDays(days), note));
  }

  private String onCredit(OrderWishes wishes) {
    PlaceOrder seen = trade.review(customer, Trade.key(), "IT");
    PlaceOrder command =
        new PlaceOrder(
            seen.key(),
            seen.addressCode(),
            seen.deliveryMethod(),
            null,
            null,
            null,
            null,
            seen.expectedGross(),
            wishes,
            List.of());
    String number = trade.as(customer.buyer(), () -> ordering.place(command).value());
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", number);
    long version = order(number).version();
    trade.as(sales, () -> ordering.confirm(new OrderNumber(number), version));
    return number;
  }

  private boolean offered(String number) {
    return trade.as(sales, () -> ordering.toDespatch(null, PageRequest.first(500))).rows().stream()
        .anyMatch(one -> one.number().value().equals(number));
  }

  @Test
  void staff_are_told_before_they_enter_an_order() {
    List<EnterOrder.Line> lines =
        List.of(
            EnterOrder.Line.of(new ItemNumber(MISSING), MANY),
            EnterOrder.Line.of(new ItemNumber(Trade.ITEM), BigDecimal.ONE));
    Map<ItemNumber, Shortage> shortages = trade.as(sales, () -> ordering.shortages(lines));
    assertThat(shortages).containsOnlyKeys(new ItemNumber(MISSING));
  }

  @Test
  void goods_to_las_palmas_are_exported() {
    trade.basket(customer, 2);
    trade.sql(
        "UPDATE delivery_address SET country = 'ES', postcode = '35001' WHERE partner_id = ?1",
        customer.id());
    assertThat(order(confirmed()).terms().vatTreatment()).isEqualTo(VatTreatment.EXPORT);
  }

  @Test
  void a_vat_id_is_kept_without_separators_and_found_with_them() {
    PartnerData data = trade.as(sales, () -> partners.data(new PartnerNumber(customer.number())));
    PartnerData typed =
        new PartnerData(
            data.number(),
            data.version(),
            data.address(),
            "526\u00a0000-12.46",
            data.language(),
            data.currency(),
            data.priceList(),
            data.paymentTerms(),
            data.active());
    trade.as(sales, () -> partners.change(typed));
    assertThat(trade.as(sales, () -> partners.data(new PartnerNumber(customer.number()))).vatId())
        .isEqualTo("PL5260001246");
    assertThat(trade.as(sales, () -> parties.list("526-000-12-46", PageRequest.first(50))).rows())
        .extracting(Partner::number)
        .contains(new PartnerNumber(customer.number()));
  }

  private String confirmed() {
    PlaceOrder command = trade.review(customer, Trade.key(), "IT");
    String order = trade.as(customer.buyer(), () -> ordering.place(command).value());
    long version = order(order).version();
    trade.as(sales, () -> ordering.confirm(new OrderNumber(order), version));
    return order;
  }

  private OrderDetail order(String number) {
    return trade.as(sales, () -> ordering.order(new OrderNumber(number)));
  }

  private String mail(String order) {
    // the words are written after the commit
    List<?> texts =
        trade.awaitedRows(
            "SELECT text FROM mail WHERE text <> '' AND order_number = ?1 AND event ="
                + " 'ORDER_ACCEPTED'",
            order);
    assertThat(texts).hasSize(1);
    return String.valueOf(texts.get(0));
  }
}
