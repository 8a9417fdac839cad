package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.Actor;
import app.kontor.access.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.ordering.Channel;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.Ordering;
import app.kontor.stock.Stock;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an order of ten lines costs, placed and confirmed by rule, with its number, its pro-forma's
 * number, reservations and outbox rows, eight at a time. Not part of the suite: {@code mvn verify
 * -Dit.test=OrderBench -Dbrowser.skip=true}.
 */
@ExtendWith(ArquillianExtension.class)
class OrderBench {
  private static final int HANDS = 8;
  private static final int LINES = 10;
  private static final int WARM_UP = 160;
  private static final int MEASURED = 400;
  private static final long FIRST_ITEM = 88_101;

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Ordering ordering;
  @Inject private Stock stock;

  @Test
  void orders_of_ten_lines() throws Exception {
    trade.open();
    items();
    Customer customer = trade.customer("BENCH", null);
    confirmByRule(true);
    try {
      place(customer, WARM_UP);
      papersMade();
      Cpu before = cpu();
      long start = System.nanoTime();
      long[] nanos = place(customer, MEASURED);
      double seconds = (System.nanoTime() - start) / 1e9;
      Cpu placed = cpu();
      papersMade();
      Cpu printed = cpu();
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "orders of %d lines, %d at a time: %.1f orders/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
          LINES,
          HANDS,
          MEASURED / seconds,
          nanos[MEASURED / 2] / 1e6,
          nanos[MEASURED * 95 / 100] / 1e6,
          nanos[MEASURED * 99 / 100] / 1e6);
      System.out.println("CPU ms per order, server and database: " + placed.since(before));
      System.out.println("the same with all papers made:         " + printed.since(before));
    } finally {
      confirmByRule(false);
    }
  }

  /** CPU time so far of this server and of its database. */
  private record Cpu(Duration server, Duration database) {
    String since(Cpu before) {
      return String.format(
          Locale.ROOT,
          "%.1f + %.1f",
          perOrder(server.minus(before.server)),
          perOrder(database.minus(before.database)));
    }

    private static double perOrder(Duration spent) {
      return spent.toMillis() / (double) MEASURED;
    }
  }

  private Cpu cpu() {
    String folder = String.valueOf(trade.rows("SELECT @@datadir").get(0)).replaceAll("/+$", "");
    Duration database =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().commandLine().orElse("").contains(folder))
            .filter(process -> process.info().command().orElse("").contains("mariadbd"))
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .reduce(Duration.ZERO, Duration::plus);
    return new Cpu(
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO), database);
  }

  private long[] place(Customer customer, int orders) throws Exception {
    Queue<Integer> wanted = new ConcurrentLinkedQueue<>(Collections.nCopies(orders, 1));
    Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    Actor sales = trade.staff(Role.SALES);
    Callable<String> hand =
        () -> {
          while (wanted.poll() != null) {
            EnterOrder order = order(customer);
            long start = System.nanoTime();
            trade.as(sales, () -> ordering.enter(order));
            nanos.add(System.nanoTime() - start);
          }
          return "DONE";
        };
    assertThat(hands.atOnce(Collections.nCopies(HANDS, hand))).containsOnly("DONE");
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }

  private static EnterOrder order(Customer customer) {
    List<EnterOrder.Line> lines =
        IntStream.range(0, LINES)
            .mapToObj(line -> new EnterOrder.Line("BENCH-" + line, BigDecimal.valueOf(2L + line)))
            .toList();
    return new EnterOrder(
        Trade.key(),
        customer.number(),
        Channel.PHONE,
        customer.addressCode(),
        "DHL",
        null,
        "BENCH",
        null,
        lines);
  }

  private void papersMade() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!trade
            .rows("SELECT id FROM outbox_message WHERE topic = 'document' AND status = 'WAITING'")
            .isEmpty()
        && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private void items() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      long id = FIRST_ITEM + i;
      numbers.add("BENCH-" + i);
      trade.sql(
          "INSERT INTO item (id, seller_id, number, plain_number, category_id, unit, packaging,"
              + " weight_kg, vat_class, active)"
              + " VALUES (?1, 1, ?2, ?3, 88000, 'C62', 1, 0.1, 'STANDARD', TRUE)",
          id,
          "BENCH-" + i,
          "BENCH" + i);
      for (String language : List.of("pl", "de", "en")) {
        trade.sql(
            "INSERT INTO item_text (item_id, language, name, description)"
                + " VALUES (?1, ?2, 'Hexagon bolt with nut, galvanised', 'A bolt')",
            id,
            language);
      }
      trade.sql(
          "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
              + " VALUES (88002, ?1, 1, 10, 1)",
          id);
    }
    for (String number : numbers) {
      trade.as(
          trade.staff(Role.WAREHOUSE),
          () ->
              stock.receive(
                  Trade.key(), Trade.WAREHOUSE, number, Quantity.pieces(100_000), "PZ/BENCH"));
    }
  }

  private void confirmByRule(boolean on) {
    trade.sql(
        "INSERT INTO setting (seller_id, name, value) VALUES (1, ?1, ?2)"
            + " ON DUPLICATE KEY UPDATE value = VALUES(value)",
        OrderSettings.CONFIRM_AUTOMATICALLY.name(),
        String.valueOf(on));
  }
}
