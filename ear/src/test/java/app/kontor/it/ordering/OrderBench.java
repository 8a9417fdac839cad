package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an order of ten lines costs, placed and confirmed by rule, with its number, its pro-forma's
 * number, reservations and outbox rows, eight at a time; and then what its papers cost, which are
 * made afterwards: what the outbox holds is held back until all orders are there. Not part of the
 * suite: {@code mvn verify -Dit.test=OrderBench -Dbrowser.skip=true}; fewer orders by the
 * environment variables {@code KONTOR_BENCH_WARM_UP} and {@code KONTOR_BENCH_MEASURED}.
 */
@ExtendWith(ArquillianExtension.class)
class OrderBench {
  private static final int HANDS = 8;
  private static final int WARM_UP = count("KONTOR_BENCH_WARM_UP", 3000);
  private static final int MEASURED = count("KONTOR_BENCH_MEASURED", 1000);

  /** Of so many orders the papers are made, each a document and the words of two mails. */
  private static final int PRINTED = 100;

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private TenLines orders;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Nanoseconds of CPU time that placing threads have spent. */
  private final AtomicLong placing = new AtomicLong();

  @Test
  void orders_of_ten_lines() throws Exception {
    Customer customer = orders.customer();
    orders.confirmByRule(true);
    try {
      place(customer, 40);
      papersMade();
      trade.holdBack(true);
      place(customer, WARM_UP);
      placing.set(0);
      Cost before = cost();
      long start = System.nanoTime();
      long[] nanos = place(customer, MEASURED);
      double seconds = (System.nanoTime() - start) / 1e9;
      Cost placed = cost();
      Arrays.sort(nanos);
      print(
          "orders of %d lines, %d at a time: %.1f orders/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
          TenLines.LINES,
          HANDS,
          MEASURED / seconds,
          nanos[MEASURED / 2] / 1e6,
          nanos[MEASURED * 95 / 100] / 1e6,
          nanos[MEASURED * 99 / 100] / 1e6);
      print(
          "an order:   CPU %.2f ms in the threads that placed it; %s",
          placing.getAndSet(0) / 1e6 / MEASURED, placed.since(before, MEASURED));
      orders.release(3 * PRINTED);
      papersMade();
      print("its papers: CPU %s", cost().since(placed, PRINTED));
    } finally {
      trade.holdBack(false);
      orders.confirmByRule(false);
    }
  }

  private static int count(String variable, int otherwise) {
    String count = System.getenv(variable);
    return count == null ? otherwise : Integer.parseInt(count);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  /**
   * What has been spent so far: CPU time of this server, its compilers included, and of its
   * database, and commands sent to the database.
   */
  private record Cost(Duration server, Duration database, long commands) {
    String since(Cost before, int orders) {
      return String.format(
          Locale.ROOT,
          "%.2f ms in the whole server, %.2f ms in the database, %.1f commands",
          perOrder(server.minus(before.server), orders),
          perOrder(database.minus(before.database), orders),
          (commands - before.commands) / (double) orders);
    }

    private static double perOrder(Duration spent, int orders) {
      return spent.toNanos() / 1e6 / orders;
    }
  }

  private Cost cost() {
    String folder = String.valueOf(trade.rows("SELECT @@datadir").get(0)).replaceAll("/+$", "");
    Duration database =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().commandLine().orElse("").contains(folder))
            .filter(process -> process.info().command().orElse("").contains("mariadbd"))
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .reduce(Duration.ZERO, Duration::plus);
    return new Cost(
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO),
        database,
        orders.commands());
  }

  private long[] place(Customer customer, int count) throws Exception {
    Queue<Integer> wanted = new ConcurrentLinkedQueue<>(Collections.nCopies(count, 1));
    Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    Callable<String> hand =
        () -> {
          long before = threads.getCurrentThreadCpuTime();
          while (wanted.poll() != null) {
            long start = System.nanoTime();
            orders.enter(customer);
            nanos.add(System.nanoTime() - start);
          }
          placing.addAndGet(threads.getCurrentThreadCpuTime() - before);
          return "DONE";
        };
    assertThat(hands.atOnce(Collections.nCopies(HANDS, hand))).containsOnly("DONE");
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }

  private void papersMade() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!trade
            .rows(
                "SELECT id FROM outbox_message WHERE topic <> 'mail' AND status = 'WAITING'"
                    + " AND due_at <= UTC_TIMESTAMP(6)")
            .isEmpty()
        && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
