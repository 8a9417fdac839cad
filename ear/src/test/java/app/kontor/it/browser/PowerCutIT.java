package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.server.EmbeddedMariaDb;
import app.kontor.server.Verify;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two hundred orders, and changes of every fifth, while the database is killed under them, several
 * times.
 */
class PowerCutIT {
  private static final List<String> BUYERS =
      List.of("buyer.pl", "buyer.de", "buyer.us", "buyer.pl2");
  private static final int EACH = 50;
  private static final int CHANGED = 5;
  private static final List<Integer> CUTS = List.of(15, 60, 110, 160);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String OURS = " buyer_reference LIKE 'CUT-%'";

  @RegisterExtension private final Browser browser = new Browser();

  /** Numbers the portal told the buyers, by their reference. */
  private final ConcurrentSkipListMap<String, String> told = new ConcurrentSkipListMap<>();

  @Test
  void no_order_is_lost_and_none_is_made_twice() throws Exception {
    confirmAutomatically(true);
    try {
      int unanswered = buyWhileThePowerFails();
      System.out.println("PowerCutIT: " + unanswered + " requests without an answer, tried again");
      assertThat(unanswered).as("the cuts were felt").isPositive();
    } finally {
      confirmAutomatically(false);
    }
    assertThat(told).hasSize(BUYERS.size() * EACH);
    assertThat(rows("SELECT number FROM sales_order WHERE" + OURS + " ORDER BY number"))
        .as("each order once, and each the one its buyer was told of")
        .containsExactlyElementsOf(told.values().stream().sorted().toList());
    assertThat(rows("SELECT number FROM sales_order WHERE status <> 'CONFIRMED' AND" + OURS))
        .as("confirmed as the settings say")
        .isEmpty();
    assertThat(
            rows(
                "SELECT o.number FROM sales_order o WHERE "
                    + OURS
                    + " AND (SELECT COUNT(*) FROM billing_document d WHERE d.seller_id ="
                    + " o.seller_id AND d.order_number = o.number AND d.kind = 'PRO_FORMA') <>"
                    + " IF(o.note IS NULL, 1, 2)"))
        .as("orders without their one pro-forma, or without the one that replaced it")
        .isEmpty();
    eachChangeIsMadeOnce();
    everyMailGoesOut();
    try (Connection connection = connect()) {
      assertThat(Verify.run(connection)).filteredOn(check -> !check.isClean()).isEmpty();
    }
  }

  private static void eachChangeIsMadeOnce() throws SQLException {
    assertThat(rows("SELECT number FROM sales_order WHERE note = buyer_reference AND" + OURS))
        .as("orders that were changed")
        .hasSize(BUYERS.size() * EACH / CHANGED);
    assertThat(
            rows(
                "SELECT o.number FROM sales_order o WHERE"
                    + OURS
                    + " AND (SELECT COUNT(*) FROM order_change c WHERE c.order_id = o.id) <>"
                    + " IF(o.note IS NULL, 0, 1)"))
        .as("orders whose change was lost or made twice")
        .isEmpty();
  }

  private int buyWhileThePowerFails() throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(BUYERS.size());
    try {
      List<Future<Integer>> buyers = new ArrayList<>();
      for (String login : BUYERS) {
        Shopper shopper = Shopper.signedIn(login, login.hashCode());
        buyers.add(hands.submit(() -> buy(login, shopper)));
      }
      for (int cut : CUTS) {
        while (told.size() < cut && buyers.stream().anyMatch(buyer -> !buyer.isDone())) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        cutThePower();
      }
      int unanswered = 0;
      for (Future<Integer> buyer : buyers) {
        unanswered += buyer.get();
      }
      return unanswered;
    } finally {
      hands.shutdownNow();
    }
  }

  private int buy(String login, Shopper shopper) throws InterruptedException {
    for (int n = 1; n <= EACH; n++) {
      String reference = "CUT-" + login + "-" + (1000 + n);
      String number = shopper.order(reference);
      if (n % CHANGED == 0) {
        shopper.change(number, reference);
      }
      told.put(reference, number);
    }
    return shopper.unanswered();
  }

  private static void cutThePower() throws InterruptedException {
    EmbeddedMariaDb database = KontorServer.running().suite().database().orElseThrow();
    database.kill();
    TimeUnit.SECONDS.sleep(1);
    database.start();
  }

  private void confirmAutomatically(boolean on) {
    Desk admin = Desk.of(browser, "admin");
    admin.go("/orders/office/settings.xhtml");
    admin.page().locator("input[id$='confirmAutomatically']").setChecked(on);
    admin.press("save");
  }

  private static void everyMailGoesOut() throws Exception {
    String waiting =
        "SELECT m.event_key FROM mail m JOIN sales_order o ON o.seller_id = m.seller_id"
            + " AND o.number = m.order_number WHERE m.status <> 'SENT' AND"
            + OURS;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!rows(waiting).isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    assertThat(rows(waiting)).as("mails that did not go out").isEmpty();
    assertThat(
            rows(
                "SELECT o.number FROM sales_order o WHERE"
                    + OURS
                    + " AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.seller_id = o.seller_id AND"
                    + " m.order_number = o.number AND m.attachment_count > 0)"))
        .as("orders whose pro-forma was not mailed")
        .isEmpty();
  }

  private static List<String> rows(String sql) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
  }
}
