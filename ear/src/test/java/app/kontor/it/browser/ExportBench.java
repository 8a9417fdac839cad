package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What it costs to take a hundred thousand prices as a file, in the whole product, each type twice.
 * Not part of the suite: {@code mvn verify -Dit.test=ExportBench -Dserver.skip=true}.
 */
class ExportBench {
  private static final int ITEMS = 20_000;
  private static final int STEPS = 5;

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_hundred_thousand_prices_are_taken() {
    DemoData.change(
        "INSERT INTO item (id, seller_id, number, plain_number, category_id, unit, packaging,"
            + " weight_kg, vat_class, active) SELECT 9000000 + seq, 1, CONCAT('PB-', seq),"
            + " CONCAT('PB', seq), (SELECT MIN(category_id) FROM item), 'C62', 1, 0.1, 'STANDARD',"
            + " TRUE FROM seq_1_to_"
            + ITEMS);
    DemoData.change(
        "INSERT INTO item_text (item_id, language, name, description) SELECT 9000000 + seq, 'pl',"
            + " CONCAT('Śruba ', seq), '' FROM seq_1_to_"
            + ITEMS);
    DemoData.change(
        "INSERT INTO price_list (id, seller_id, code, name, currency, base, valid_from)"
            + " VALUES (9000000, 1, 'BENCH', 'Bench', 'PLN', FALSE, '2026-01-01')");
    DemoData.change(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity) SELECT"
            + " 9000000, 9000000 + i.seq, s.seq, 10 + i.seq / 100, 1 FROM seq_1_to_"
            + ITEMS
            + " i, seq_1_to_"
            + STEPS
            + " s");
    Desk sales = Desk.of(browser, "sales").in("pl");
    for (String type : List.of("csv", "xlsx", "csv", "xlsx", "json", "xml")) {
      took(sales, "prices." + type + "?list=BENCH");
    }
    took(sales, "load-prices.csv");
    took(sales, "load-prices.xlsx");
    kept(sales, "prices.xlsx?list=BENCH");
    kept(sales, "prices.csv?list=BENCH");
    pricesOfPages();
  }

  /** What pages of fifty items cost whose four lists are not in memory: the statement alone. */
  private static void pricesOfPages() {
    long[] nanos = new long[3_000];
    Random random = new Random(20261128);
    try (Connection connection =
        DriverManager.getConnection(
            KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor")) {
      String lists =
          String.join(
              ",", DemoData.texts("SELECT id FROM price_list ORDER BY id = 9000000 DESC LIMIT 4"));
      for (int i = 0; i < nanos.length; i++) {
        String items =
            random
                .ints(50, 1, ITEMS + 1)
                .mapToObj(item -> String.valueOf(9_000_000 + item))
                .collect(Collectors.joining(","));
        long start = System.nanoTime();
        try (PreparedStatement statement =
                connection.prepareStatement(
                    "SELECT item_id, list_id, from_quantity, amount, base_quantity, CAST(NULL AS"
                        + " DATE) AS valid_to FROM price_entry WHERE list_id IN ("
                        + lists
                        + ") AND item_id IN ("
                        + items
                        + ")");
            ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            rows.getBigDecimal(4);
          }
        }
        nanos[i] = System.nanoTime() - start;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Arrays.sort(nanos, 1_000, nanos.length);
    System.out.printf(
        Locale.ROOT,
        "ExportBench: 50 items of 4 lists read in %.2f ms p50, %.2f ms p95%n",
        nanos[2_000] / 1e6,
        nanos[2_900] / 1e6);
  }

  /** How much more than before the server keeps while it writes, looked at again and again. */
  private static void kept(Desk desk, String path) {
    long idle = Heap.keptMegabytes();
    AtomicLong most = new AtomicLong();
    AtomicBoolean written = new AtomicBoolean();
    Thread looks =
        new Thread(
            () -> {
              while (!written.get()) {
                most.accumulateAndGet(Heap.keptMegabytes(), Math::max);
              }
            });
    looks.start();
    took(desk, path);
    written.set(true);
    try {
      looks.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    System.out.printf(
        Locale.ROOT, "ExportBench: %s keeps %d MB above %d%n", path, most.get() - idle, idle);
  }

  private static void took(Desk desk, String path) {
    long start = System.nanoTime();
    APIResponse file =
        desk.page()
            .request()
            .get(
                KontorServer.running().url("/orders/export/" + path),
                RequestOptions.create().setTimeout(300_000));
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(file.status()).as(path).isEqualTo(200);
    System.out.printf(
        Locale.ROOT,
        "ExportBench: %s %.1f MB in %.2f s%n",
        path,
        file.body().length / 1e6,
        seconds);
  }
}
