package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No page asks the database more often than its bound, however many rows it shows: the longest
 * order, full lists. Counted at the database; of several loads the one with the fewest counts,
 * because workers ask in between.
 */
class StatementsPerPageIT {
  private static final int LOADS = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @RegisterExtension private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({
    "buyer.pl, 12, /orders/index.xhtml",
    "buyer.pl, 18, /orders/catalogue.xhtml?q=din",
    "buyer.pl, 27, /orders/item.xhtml?item=D933-M8X40",
    "buyer.pl, 13, /orders/basket.xhtml",
    "buyer.pl, 12, /orders/orders.xhtml",
    "buyer.pl, 12, /orders/order.xhtml?order={own order}",
    "buyer.pl, 14, /orders/account/documents.xhtml",
    "buyer.pl, 9, /service/index.xhtml",
    "buyer.pl, 10, /documents/index.xhtml",
    "sales, 7, /orders/office/index.xhtml",
    "sales, 11, /orders/office/orders.xhtml",
    "sales, 17, /orders/office/order.xhtml?order={longest order}",
    "sales, 8, /orders/office/customers.xhtml",
    "sales, 14, /orders/office/items.xhtml",
    "sales, 10, /orders/office/price-lists.xhtml",
    "sales, 13, /orders/office/price-list.xhtml?list=KEY-PLN",
    "sales, 9, /orders/office/outbox.xhtml",
    "sales, 7, /orders/office/templates.xhtml",
    "accounting, 9, /orders/office/banking/statements.xhtml",
    "accounting, 9, /orders/office/banking/entries.xhtml",
    "accounting, 13, /orders/office/billing/documents.xhtml",
    "accounting, 13, /orders/office/billing/rates.xhtml",
    "warehouse, 10, /orders/office/shipping/desk.xhtml",
    "warehouse, 8, /orders/office/stock.xhtml",
    "admin, 10, /orders/office/settings.xhtml",
    "admin, 8, /orders/office/audit.xhtml",
    "admin, 11, /orders/office/people.xhtml",
    "company.pl, 11, /orders/company-people.xhtml",
    "admin, 8, /orders/office/jobs.xhtml",
    "admin, 8, /orders/office/number-series.xhtml",
    "service, 9, /service/office/queue.xhtml",
    "documents, 13, /documents/office/folders.xhtml"
  })
  void a_page_keeps_its_bound(String login, int bound, String path) throws Exception {
    theDemoIsComplete();
    Desk desk = Desk.of(browser, login);
    String address = filled(path);
    desk.go(address);
    long fewest = Long.MAX_VALUE;
    try (Connection connection = connect()) {
      for (int load = 0; load < LOADS; load++) {
        long before = selects(connection);
        assertThat(desk.page().request().get(KontorServer.running().url(address)).status())
            .isEqualTo(200);
        fewest = Math.min(fewest, selects(connection) - before);
      }
    }
    System.out.println("StatementsPerPageIT: " + fewest + " of " + bound + " " + path);
    assertThat(fewest).as(path).isBetween(1L, (long) bound);
  }

  private static String filled(String path) throws SQLException {
    try (Connection connection = connect()) {
      String own =
          "SELECT o.number FROM sales_order o JOIN app_user u ON u.partner_id = o.partner_id"
              + " WHERE u.email LIKE 'buyer.pl@%' ORDER BY o.line_count DESC LIMIT 1";
      String longest = "SELECT number FROM sales_order ORDER BY line_count DESC LIMIT 1";
      return path.contains("{own order}")
          ? path.replace("{own order}", text(connection, own))
          : path.contains("{longest order}")
              ? path.replace("{longest order}", text(connection, longest))
              : path;
    }
  }

  /** The demo's past is played by a job in the background, which would be counted too. */
  private static void theDemoIsComplete() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (Connection connection = connect()) {
      while (!"0".equals(text(connection, "SELECT COUNT(*) FROM job WHERE ended_at IS NULL"))
          && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(500);
      }
    }
  }

  private static long selects(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
      result.next();
      return result.getLong(2);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      assertThat(result.next()).as(sql).isTrue();
      return URLEncoder.encode(result.getString(1), StandardCharsets.UTF_8);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
  }
}
