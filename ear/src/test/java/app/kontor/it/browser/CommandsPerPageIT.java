package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No page sends the database more commands than its bound, and none makes it read more rows,
 * however many the page shows: the longest order, full lists. Commands are all that is sent, the
 * commit of the page's one transaction with it, and one for English-speaking customers, whose
 * country decides the spelling. Counted at the database; of several loads the one with the fewest
 * counts, because workers ask in between. By its name it runs before the tests that order by the
 * hundred: a list counts its rows up to a thousand, and what a long list may read is GrowthIT's.
 */
class CommandsPerPageIT {
  private static final int LOADS = 6;

  @RegisterExtension private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({
    "buyer.pl, 8, 240, /orders/index.xhtml",
    "buyer.pl, 8, 600, /orders/catalogue.xhtml?q=din",
    "buyer.pl, 14, 500, /orders/item.xhtml?item=D933-M8X40",
    "buyer.pl, 6, 600, /orders/public/shop.xhtml?q=din",
    "buyer.pl, 6, 100, /orders/public/product.xhtml?item=D933-M8X40",
    "buyer.pl, 7, 60, /orders/basket.xhtml",
    "buyer.pl, 8, 200, /orders/also-bought.xhtml",
    "buyer.pl, 8, 200, /orders/bought.xhtml",
    "buyer.pl, 7, 150, /orders/orders.xhtml",
    "buyer.pl, 10, 120, /orders/order.xhtml?order={own order}",
    "buyer.pl, 7, 150, /orders/account/documents.xhtml",
    "buyer.pl, 7, 150, /service/index.xhtml",
    "buyer.pl, 7, 120, /documents/index.xhtml",
    "sales, 5, 600, /orders/office/index.xhtml",
    "sales, 7, 700, /orders/office/orders.xhtml",
    "sales, 14, 120, /orders/office/order.xhtml?order={longest order}",
    "sales, 6, 200, /orders/office/customers.xhtml",
    "sales, 6, 1100, /orders/office/items.xhtml",
    "sales, 6, 200, /orders/office/item-relations.xhtml?item=D933-M8X40",
    "sales, 6, 200, /orders/office/item-parts.xhtml?item=SET-START",
    "sales, 6, 200, /orders/office/item-history.xhtml?item=D933-M8X40",
    "sales, 8, 200, /orders/office/item-prices.xhtml?item=D933-M8X40",
    "sales, 6, 600, /orders/office/price-lists.xhtml",
    "sales, 10, 2500, /orders/office/price-list.xhtml?list=KEY-PLN",
    "sales, 7, 600, /orders/office/outbox.xhtml",
    "sales, 5, 60, /orders/office/templates.xhtml",
    "accounting, 7, 300, /orders/office/banking/statements.xhtml",
    "accounting, 7, 150, /orders/office/banking/entries.xhtml",
    "accounting, 7, 200, /orders/office/billing/documents.xhtml",
    "accounting, 7, 1300, /orders/office/billing/rates.xhtml",
    "accounting, 8, 600, /orders/office/billing/accounts.xhtml",
    "buyer.pl, 11, 400, /orders/account/open-items.xhtml",
    "warehouse, 8, 250, /orders/office/shipping/desk.xhtml",
    "warehouse, 6, 5000, /orders/office/stock.xhtml",
    "warehouse, 9, 400, /orders/office/stock.xhtml?item=D933-M8X40",
    "admin, 4, 60, /orders/office/settings.xhtml",
    "admin, 6, 600, /orders/office/audit.xhtml",
    "admin, 9, 800, /orders/office/people.xhtml",
    "company.pl, 9, 600, /orders/company-people.xhtml",
    "company.pl, 7, 60, /orders/approvals.xhtml",
    "admin, 6, 120, /orders/office/jobs.xhtml",
    "admin, 6, 120, /orders/office/number-series.xhtml",
    "service, 7, 150, /service/office/queue.xhtml",
    "documents, 11, 400, /documents/office/folders.xhtml"
  })
  void a_page_keeps_its_bounds(String login, int commands, int rows, String path) throws Exception {
    DatabaseCounts.awaitQuiet();
    APIRequestContext requests = Desk.of(browser, login).requests();
    String address = filled(path);
    DatabaseCounts fewest =
        DatabaseCounts.fewest(
            LOADS,
            () ->
                assertThat(requests.get(KontorServer.running().url(address)).status())
                    .isEqualTo(200));
    System.out.println(
        "CommandsPerPageIT: " + fewest + " of " + commands + ", " + rows + " " + path);
    assertThat(fewest.commands()).as(path).isBetween(1L, (long) commands);
    assertThat(fewest.rows()).as(path).isBetween(1L, (long) rows);
  }

  /** What a click costs that is no page: a line added, a suggestion while somebody types. */
  @ParameterizedTest
  @CsvSource({
    "buyer.pl, 12, 90, POST, /orders/add-to-basket/D933-M8X40",
    "buyer.pl, 8, 230, GET, /orders/suggest/?q=din+933",
    "buyer.pl, 14, 600, GET, /orders/suggest-all?q=din+933",
    "admin, 16, 600, GET, /orders/suggest-all?q=metal"
  })
  void a_click_keeps_its_bounds(String login, int commands, int rows, String method, String path)
      throws Exception {
    DatabaseCounts.awaitQuiet();
    APIRequestContext requests = Desk.of(browser, login).requests();
    RequestOptions click =
        RequestOptions.create()
            .setMethod(method)
            .setHeader("Accept", "application/json")
            .setHeader("Origin", KontorServer.running().url(""));
    RequestOptions asked =
        method.equals("POST") ? click.setForm(FormData.create().set("quantity", "100")) : click;
    DatabaseCounts fewest =
        DatabaseCounts.fewest(
            LOADS,
            () ->
                assertThat(requests.fetch(KontorServer.running().url(path), asked).status())
                    .isEqualTo(200));
    System.out.println(
        "CommandsPerPageIT: " + fewest + " of " + commands + ", " + rows + " " + path);
    assertThat(fewest.commands()).as(path).isBetween(1L, (long) commands);
    assertThat(fewest.rows()).as(path).isBetween(1L, (long) rows);
  }

  private static String filled(String path) throws SQLException {
    try (Connection connection = DatabaseCounts.connect()) {
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

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      assertThat(result.next()).as(sql).isTrue();
      return URLEncoder.encode(result.getString(1), StandardCharsets.UTF_8);
    }
  }
}
