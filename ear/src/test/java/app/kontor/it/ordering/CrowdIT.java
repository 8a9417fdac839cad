package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Many people at the same moment at one seller, with one item and the same number series: nobody is
 * sent away, nothing is lost, the books are right.
 */
@ExtendWith(ArquillianExtension.class)
class CrowdIT {
  private static final int HANDS = 32;
  private static final int ORDERS = 200;

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @Inject private Ordering ordering;

  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final List<Customer> customers = new ArrayList<>();
  private final Map<String, Customer> buyers = new ConcurrentHashMap<>();

  @BeforeEach
  void thirty_two_customers() {
    trade.open();
    for (int i = 0; i < HANDS; i++) {
      customers.add(trade.customer("TLUM", null));
    }
  }

  @AfterEach
  void confirmation_is_by_hand_again() {
    confirmByRule(false);
  }

  @Test
  void two_hundred_orders_placed_and_confirmed_by_rule_at_once_all_succeed() throws Exception {
    confirmByRule(true);
    List<String> orders = placedAtOnce("place and confirm by rule");

    requireRunning(orders);
    requireRunning(proFormas(orders));
    assertThat(statuses(orders)).containsOnly(OrderStatus.CONFIRMED);
    requireReserved(orders);
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void two_hundred_orders_confirmed_by_hand_at_once_all_succeed() throws Exception {
    List<String> orders = placedAtOnce("place");
    requireRunning(orders);
    Queue<String> waiting = new ConcurrentLinkedQueue<>(orders);
    nanos.clear();
    long start = System.nanoTime();
    List<Object> outcomes = atOnce(hand -> drain(waiting, this::confirm));
    report("confirm by hand", start);

    assertThat(outcomes).containsOnly("DONE");
    requireRunning(proFormas(orders));
    assertThat(statuses(orders)).containsOnly(OrderStatus.CONFIRMED);
    requireReserved(orders);
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void placing_confirming_cancelling_and_payments_at_once_leave_the_books_right() throws Exception {
    List<String> orders = placedAtOnce("place");
    List<String> paid = orders.subList(0, 50);
    paid.forEach(order -> confirm(order));
    Queue<String> toPay = new ConcurrentLinkedQueue<>(paid);
    Queue<String> toCancel = new ConcurrentLinkedQueue<>(orders.subList(50, 100));
    Queue<String> toConfirm = new ConcurrentLinkedQueue<>(orders.subList(100, ORDERS));
    confirmByRule(true);
    Queue<String> placed = new ConcurrentLinkedQueue<>();
    Queue<Integer> more = new ConcurrentLinkedQueue<>(Collections.nCopies(50, 1));
    List<Object> outcomes =
        atOnce(
            hand -> {
              switch (hand % 4) {
                case 0 -> drain(toPay, this::pay);
                case 1 -> drain(toCancel, this::cancel);
                case 2 -> drain(toConfirm, this::confirm);
                default -> drain(more, one -> placed.add(place(customers.get(hand), Trade.key())));
              }
            });

    assertThat(outcomes).containsOnly("DONE");
    assertThat(statuses(orders.subList(50, 100))).containsOnly(OrderStatus.CANCELLED);
    assertThat(statuses(orders.subList(100, ORDERS))).containsOnly(OrderStatus.CONFIRMED);
    assertThat(
            trade.rows(
                "SELECT COUNT(*) FROM sales_order WHERE payment_status = 'PAID' AND number IN ("
                    + list(paid)
                    + ")"))
        .extracting(count -> ((Number) count).intValue())
        .containsExactly(50);
    assertThat(placed).hasSize(50);
    assertThat(rules.violated()).isEmpty();
  }

  private List<String> placedAtOnce(String what) throws Exception {
    Queue<String> numbers = new ConcurrentLinkedQueue<>();
    Queue<Integer> wanted = new ConcurrentLinkedQueue<>(Collections.nCopies(ORDERS, 1));
    nanos.clear();
    long start = System.nanoTime();
    List<Object> outcomes =
        atOnce(hand -> drain(wanted, one -> numbers.add(place(customers.get(hand), Trade.key()))));
    report(what, start);
    assertThat(outcomes).containsOnly("DONE");
    assertThat(numbers).hasSize(ORDERS).doesNotHaveDuplicates();
    return List.copyOf(numbers);
  }

  /** What one hand does. */
  @FunctionalInterface
  private interface Work {
    void run(int hand);
  }

  /** What is done with one piece of work. */
  @FunctionalInterface
  private interface Step<T> {
    void take(T piece);
  }

  private List<Object> atOnce(Work work) throws Exception {
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < HANDS; i++) {
      int hand = i;
      all.add(
          () -> {
            work.run(hand);
            return "DONE";
          });
    }
    return hands.atOnce(all);
  }

  private static <T> void drain(Queue<T> pieces, Step<T> step) {
    for (T piece = pieces.poll(); piece != null; piece = pieces.poll()) {
      step.take(piece);
    }
  }

  private String place(Customer customer, String key) {
    trade.basket(customer, 2);
    PlaceOrder command = trade.review(customer, key, "IT");
    long start = System.nanoTime();
    String number = trade.as(customer.buyer(), () -> ordering.place(command).value());
    nanos.add(System.nanoTime() - start);
    buyers.put(number, customer);
    return number;
  }

  private void confirm(String order) {
    Actor sales = trade.staff(Role.SALES);
    long version = trade.as(sales, () -> ordering.order(new OrderNumber(order))).version();
    long start = System.nanoTime();
    trade.as(sales, () -> ordering.confirm(new OrderNumber(order), version));
    nanos.add(System.nanoTime() - start);
  }

  private void cancel(String order) {
    Actor sales = trade.staff(Role.SALES);
    long version = trade.as(sales, () -> ordering.order(new OrderNumber(order))).version();
    trade.as(sales, () -> ordering.cancel(new OrderNumber(order), version, "IT", null));
  }

  /** Each payment comes with a statement of its own, which is matched by itself. */
  private void pay(String order) {
    Customer payer = Objects.requireNonNull(buyers.get(order));
    Camt statement =
        new Camt(order, trade.today())
            .credit(
                trade.gross(order), payer.name(), payer.account(), trade.paymentReference(order));
    trade.load("crowd.xml", statement);
  }

  private void confirmByRule(boolean on) {
    trade.sql(
        "INSERT INTO setting (seller_id, name, value) VALUES (1, ?1, ?2)"
            + " ON DUPLICATE KEY UPDATE value = VALUES(value)",
        OrderSettings.CONFIRM_AUTOMATICALLY.name(),
        String.valueOf(on));
  }

  private void report(String what, long start) {
    long all = System.nanoTime() - start;
    List<Long> sorted = nanos.stream().sorted().toList();
    System.out.printf(
        "%s: %d from %d hands in %d ms, p50 %d ms, p99 %d ms, longest %d ms%n",
        what,
        sorted.size(),
        HANDS,
        all / 1_000_000,
        sorted.get(sorted.size() / 2) / 1_000_000,
        sorted.get(sorted.size() * 99 / 100) / 1_000_000,
        sorted.get(sorted.size() - 1) / 1_000_000);
  }

  /** The running numbers follow each other without a gap. */
  private static void requireRunning(List<String> numbers) {
    List<Integer> running =
        numbers.stream()
            .map(number -> Integer.valueOf(number.substring(number.lastIndexOf('/') + 1)))
            .sorted()
            .toList();
    assertThat(running).hasSize(ORDERS).doesNotHaveDuplicates();
    assertThat(running.get(ORDERS - 1) - running.get(0)).isEqualTo(ORDERS - 1);
  }

  private List<String> proFormas(List<String> orders) {
    return trade
        .rows(
            "SELECT number FROM billing_document WHERE kind = 'PRO_FORMA' AND order_number IN ("
                + list(orders)
                + ")")
        .stream()
        .map(String::valueOf)
        .toList();
  }

  private List<OrderStatus> statuses(List<String> orders) {
    return trade
        .rows("SELECT status FROM sales_order WHERE number IN (" + list(orders) + ")")
        .stream()
        .map(status -> OrderStatus.valueOf(String.valueOf(status)))
        .toList();
  }

  private void requireReserved(List<String> orders) {
    assertThat(
            trade.rows(
                "SELECT SUM(quantity) FROM stock_reservation WHERE order_number IN ("
                    + list(orders)
                    + ")"))
        .extracting(sum -> ((Number) sum).intValue())
        .containsExactly(2 * ORDERS);
  }

  private static String list(List<String> numbers) {
    return "'" + String.join("','", numbers) + "'";
  }
}
