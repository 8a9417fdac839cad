package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every list as a file, read by another reader; filters that cannot be read show nothing. */
class ListsAsFilesIT {
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "sales", List.of("orders", "customers", "items", "prices.xlsx?list=BASE-EUR"),
          "accounting", List.of("documents", "entries?work=ALL"));

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void every_list_opens_in_another_reader() throws IOException {
    for (Map.Entry<String, List<String>> desk : LISTS.entrySet()) {
      Desk person = Desk.of(browser, desk.getKey()).in("pl");
      for (String list : desk.getValue()) {
        String address = list.contains(".xlsx") ? list : list.replaceFirst("(\\?|$)", ".xlsx$1");
        APIResponse file = get(person, "/orders/export/" + address);
        assertThat(file.status()).as(address).isEqualTo(200);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
          List<Row> rows = book.getFirstSheet().read();
          assertThat(rows).as(address).isNotEmpty();
          assertThat(rows.get(0).getCellCount()).as(address).isGreaterThan(4);
        }
      }
    }
  }

  @Test
  void a_filter_that_cannot_be_read_is_said_and_shows_nothing() {
    Desk sales = Desk.of(browser, "sales").in("de");
    String filter = "?from=20.11.2026";
    sales.go("/orders/office/orders.xhtml" + filter);
    assertThat(sales.text()).contains("„20.11.2026“ ist kein Datum");
    assertThat(sales.page().locator("input[name=from]").inputValue()).isEqualTo("20.11.2026");
    assertThat(sales.page().locator("main tbody tr").count()).isZero();
    for (String type : List.of("csv", "xlsx")) {
      APIResponse file = get(sales, "/orders/export/orders." + type + filter);
      assertThat(file.status()).isEqualTo(400);
      assertThat(new String(file.body(), StandardCharsets.UTF_8))
          .contains("„20.11.2026“ ist kein Datum")
          .contains("<!DOCTYPE html>");
    }
    Desk accounting = Desk.of(browser, "accounting").in("de");
    for (String address :
        List.of(
            "/orders/office/billing/documents.xhtml?amount=viel",
            "/orders/office/billing/documents.xhtml?kind=LETTER",
            "/orders/office/billing/documents.xhtml?to=gestern",
            "/orders/office/billing/rates.xhtml?from=1.1.2026",
            "/orders/office/banking/entries.xhtml?work=SOMETHING",
            "/orders/office/orders.xhtml?page=zwei")) {
      accounting.go(address);
      assertThat(accounting.page().locator(".k-errors li").count()).as(address).isEqualTo(1);
      assertThat(accounting.page().locator("main tbody tr").count()).as(address).isZero();
    }
    accounting.go("/orders/office/billing/documents.xhtml?page=2147483647");
    assertThat(accounting.page().locator(".k-errors").count()).isZero();
  }

  @Test
  void a_number_out_of_range_is_refused_at_its_field() {
    Desk warehouse = Desk.of(browser, "warehouse").in("pl");
    for (String typed :
        List.of("0,1234567", "1234567890123456", "1e99", "-1", "1.250", "12345678901234567890,5")) {
      warehouse.go("/orders/office/stock.xhtml?item=d912-m8x30");
      warehouse.fill("quantity", typed).fill("reference", "PZ").press("receive");
      assertThat(warehouse.page().locator(".k-field.k-invalid").count()).as(typed).isEqualTo(1);
      assertThat(warehouse.page().locator(".k-error").first().innerText()).as(typed).isNotBlank();
      assertThat(warehouse.page().locator("[id$='quantity']").first().inputValue())
          .isEqualTo(typed);
    }
    assertThat(warehouse.text()).contains("D912-M8X30");
  }

  @Test
  void numbers_are_found_in_any_spelling() {
    Desk sales = Desk.of(browser, "sales").in("de");
    String order =
        DemoData.text("SELECT number FROM sales_order ORDER BY id LIMIT 1").orElseThrow();
    String customer = DemoData.text("SELECT number FROM partner ORDER BY id LIMIT 1").orElseThrow();
    sales.go("/orders/office/order.xhtml?order=" + order.toLowerCase().replace('/', '-'));
    assertThat(sales.text()).contains(order);
    sales.go(
        "/orders/office/customer.xhtml?customer=" + customer.toLowerCase().replace("-", "%20"));
    assertThat(sales.text()).contains(customer);
    Desk buyer = Desk.of(browser, "buyer.de").go("/orders/item.xhtml?item=d912%20m8x30");
    assertThat(buyer.text()).contains("D912-M8X30");
    String part = order.substring(order.length() - 5);
    sales.go("/orders/office/orders.xhtml?text=" + part);
    assertThat(sales.text()).contains(order);
  }

  private static APIResponse get(Desk person, String address) {
    return person.page().request().get(KontorServer.running().url(address));
  }
}
