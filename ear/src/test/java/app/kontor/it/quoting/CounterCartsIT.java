package app.kontor.it.quoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.party.Address;
import app.kontor.party.PartnerNumber;
import app.kontor.quoting.AcceptQuotation;
import app.kontor.quoting.AcceptQuotation.OwnData;
import app.kontor.quoting.CartLine;
import app.kontor.quoting.CounterCart;
import app.kontor.quoting.CounterCarts;
import app.kontor.quoting.GoodsNotFree;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationLinks;
import app.kontor.quoting.QuotationNotOpen;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.QuotationState;
import app.kontor.quoting.Quotations;
import app.kontor.quoting.internal.QuotationTick;
import app.kontor.stock.Stock;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Carts of the counter: their goods are really set aside, and free again when the time is over. */
@ExtendWith(ArquillianExtension.class)
class CounterCartsIT {
  private static final ItemNumber ITEM = new ItemNumber(Trade.ITEM);

  @Inject private Trade trade;
  @Inject private Hands hands;
  @EJB private CounterCarts carts;
  @EJB private Quotations quotations;
  @EJB private QuotationLinks links;
  @EJB private QuotationTick tick;
  @EJB private Ordering ordering;
  @EJB private Stock stock;

  private Actor sales;

  @BeforeEach
  void people() {
    trade.open();
    sales = trade.staff(Role.SALES);
  }

  private QuotationNumber cart(String quantity) {
    return trade.as(
        sales,
        () ->
            carts.open(
                new CounterCart(
                    Trade.key(),
                    new PartnerNumber(""),
                    "Ola Lada",
                    "",
                    "+48 600 700 800",
                    "pl",
                    30,
                    List.of(new CounterCart.Line(Trade.ITEM, new BigDecimal(quantity), null)))));
  }

  private BigDecimal free() {
    return trade.as(trade.staff(Role.WAREHOUSE), () -> stock.free(ITEM)).value();
  }

  /** What is set aside under a number. */
  private BigDecimal aside(String number) {
    return (BigDecimal)
        trade
            .rows(
                "SELECT COALESCE(SUM(quantity), 0) FROM stock_reservation WHERE seller_id = 1"
                    + " AND order_number = ?1",
                number)
            .get(0);
  }

  private void sumsHold() {
    assertThat(
            trade.rows(
                "SELECT b.item_id FROM stock_balance b WHERE b.reserved <> (SELECT"
                    + " COALESCE(SUM(r.quantity), 0) FROM stock_reservation r WHERE r.item_id ="
                    + " b.item_id AND r.warehouse_id = b.warehouse_id)"))
        .as("what is reserved is the sum of reservations")
        .isEmpty();
  }

  private void takeBack(QuotationNumber number) {
    long version = trade.as(sales, () -> quotations.quotation(number)).version();
    trade.as(sales, () -> quotations.withdraw(number, version, ""));
  }

  private String token(QuotationNumber number) {
    return trade.as(sales, () -> quotations.link(number));
  }

  private static AcceptQuotation own(int sent) {
    Address address =
        new Address(
            "Ola Lada",
            null,
            "Krótka",
            "1",
            null,
            "80-001",
            "Gdańsk",
            "PL",
            "+48 600 700 800",
            "ola.lada@example.com");
    return new AcceptQuotation(
        sent, List.of(), "Ola Lada", "192.0.2.9", "", "", new OwnData(address, null, true));
  }

  @Test
  void goods_are_set_aside_changed_and_ordered_at_home() {
    BigDecimal before = free();
    QuotationNumber number = cart("10");
    assertThat(free())
        .as("others see them gone")
        .isEqualByComparingTo(before.subtract(BigDecimal.TEN));
    String token = token(number);
    carts.changeLinked(token, 1, List.of(new CartLine(1, ITEM, BigDecimal.valueOf(25))));
    assertThat(aside(number.value())).isEqualByComparingTo("25");
    assertThatThrownBy(
            () ->
                carts.changeLinked(
                    token, 2, List.of(new CartLine(1, ITEM, before.add(BigDecimal.ONE)))))
        .isInstanceOf(GoodsNotFree.class);
    assertThat(aside(number.value())).as("what was set aside stays so").isEqualByComparingTo("25");
    QuotationDetail seen = links.quotation(token).quotation();
    assertThat(seen.isCounter()).isTrue();
    assertThat(seen.sent()).isEqualTo(2);
    OrderNumber order = new OrderNumber(links.accept(token, own(2)));
    OrderDetail placed = trade.as(sales, () -> ordering.order(order));
    assertThat(placed.status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(aside(order.value())).isEqualByComparingTo("25");
    assertThat(aside(number.value())).isEqualByComparingTo("0");
    assertThat(free()).isEqualByComparingTo(before.subtract(BigDecimal.valueOf(25)));
    sumsHold();
  }

  @Test
  void of_two_carts_on_the_last_pieces_one_gets_them() throws Exception {
    String all = free().toPlainString();
    Callable<String> one = () -> cart(all).value();
    List<Object> results = hands.atOnce(List.of(one, one));
    assertThat(results).filteredOn("GOODS_NOT_FREE"::equals).hasSize(1);
    String winner =
        results.stream()
            .map(String::valueOf)
            .filter(each -> !each.equals("GOODS_NOT_FREE"))
            .findFirst()
            .orElseThrow();
    assertThat(free()).isEqualByComparingTo("0");
    sumsHold();
    takeBack(new QuotationNumber(winner));
    assertThat(free()).as("taken back").isEqualByComparingTo(all);
    sumsHold();
  }

  @Test
  void the_end_of_its_time_and_its_order_at_the_same_moment_leave_one_of_both() throws Exception {
    for (int delay : List.of(0, 150, 300)) {
      QuotationNumber number = cart("7");
      String token = token(number);
      trade.sql(
          "UPDATE quotation SET held_until = UTC_TIMESTAMP(6) + INTERVAL 200000 MICROSECOND,"
              + " due_at = UTC_TIMESTAMP(6) + INTERVAL 200000 MICROSECOND WHERE number = ?1",
          number.value());
      Callable<String> order =
          () -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delay));
            return links.accept(token, own(1));
          };
      Callable<String> end =
          () -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(220));
            tick.tick();
            return "";
          };
      String ordered = String.valueOf(hands.atOnce(List.of(order, end)).get(0));
      if (ordered.equals("QUOTATION_NOT_OPEN")) {
        assertThat(
                trade.awaitedRows(
                    "SELECT id FROM quotation WHERE number = ?1 AND state = 'EXPIRED'",
                    number.value()))
            .hasSize(1);
        assertThat(aside(number.value())).isEqualByComparingTo("0");
      } else {
        assertThat(links.quotation(token).quotation().state()).isEqualTo(QuotationState.ACCEPTED);
        assertThat(aside(ordered)).isEqualByComparingTo("7");
        assertThat(aside(number.value())).isEqualByComparingTo("0");
      }
      sumsHold();
    }
  }

  @Test
  void staff_set_it_aside_for_longer_or_take_it_back() {
    QuotationNumber number = cart("3");
    QuotationDetail read = trade.as(sales, () -> quotations.quotation(number));
    trade.as(sales, () -> carts.extend(number, read.version(), 90));
    assertThat(trade.as(sales, () -> quotations.quotation(number)).heldUntil())
        .isAfter(read.heldUntil());
    takeBack(number);
    assertThat(aside(number.value())).isEqualByComparingTo("0");
    assertThatThrownBy(
            () ->
                trade.as(
                    sales, () -> carts.extend(number, quotations.quotation(number).version(), 90)))
        .isInstanceOf(QuotationNotOpen.class);
  }
}
