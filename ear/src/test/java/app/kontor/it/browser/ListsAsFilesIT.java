package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "buyer.pl, /service/index.xhtml?all=maybe",
    "buyer.pl, /documents/index.xhtml?unread=1",
    "buyer.pl, /orders/catalogue.xhtml?sort=CHEAPEST",
    "admin, /orders/office/people.xhtml?active=yes",
    "admin, /orders/office/people.xhtml?role=KING",
    "admin, /orders/office/audit.xhtml?outcome=FINE",
    "admin, /orders/office/outbox.xhtml?status=LOST",
    "admin, /orders/office/shipping/carriers.xhtml?add=please",
    "admin, /orders/office/shipping/desk.xhtml?view=other",
    "admin, /orders/office/template.xhtml?event=NONE",
    "sales, /orders/office/items.xhtml?sort=CHEAPEST",
    "sales, /orders/office/price-list-import.xhtml?list=BASE-PLN&free=maybe",
    "sales, /orders/office/price-list.xhtml?list=BASE-PLN&page=two",
    "service, /service/office/queue.xhtml?view=SOME",
    "documents, /documents/office/forms.xhtml?view=SOME"
  })
  void no_filter_of_any_kind_is_taken_for_another(String person, String address) {
    Desk desk = Desk.of(browser, person).in("en");
    Response answer =
        Objects.requireNonNull(desk.page().navigate(KontorServer.running().url(address)));
    String wrong = address.substring(address.lastIndexOf('=') + 1);
    if (answer.status() == 400) {
      assertThat(desk.text()).containsAnyOf(wrong, "whole number");
    } else {
      assertThat(desk.page().locator(".k-errors li").count()).as(address).isEqualTo(1);
    }
    assertThat(desk.page().locator("main tbody tr, .shop-offer").count()).as(address).isZero();
  }

  @Test
  void an_export_refuses_an_order_it_does_not_know() {
    Desk buyer = Desk.of(browser, "buyer.de").in("de");
    assertThat(get(buyer, "/orders/export/items.csv?sort=CHEAPEST").status()).isEqualTo(400);
    assertThat(get(buyer, "/orders/export/items.csv?sort=NAME").status()).isEqualTo(200);
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

  /** Each list that numbers are typed into, by people and with what it shows. */
  @ParameterizedTest
  @CsvSource({
    "admin, /orders/office/outbox.xhtml?q=,"
        + " SELECT order_number FROM mail WHERE order_number <> '' ORDER BY id DESC LIMIT 1",
    "accounting, /orders/office/billing/documents.xhtml?q=,"
        + " SELECT order_number FROM billing_document WHERE kind = 'SALES_INVOICE' ORDER BY id DESC LIMIT 1",
    "accounting, /orders/office/billing/documents.xhtml?q=,"
        + " SELECT partner_number FROM billing_document ORDER BY id DESC LIMIT 1",
    "accounting, /orders/office/banking/entries.xhtml?work=ALL&q=,"
        + " SELECT document_number FROM allocation ORDER BY id DESC LIMIT 1",
    "accounting, /orders/office/banking/entries.xhtml?work=ALL&q=,"
        + " SELECT counterparty_account FROM statement_entry WHERE counterparty_account <> '' ORDER BY id DESC LIMIT 1",
    "warehouse, /orders/office/shipping/desk.xhtml?view=all&q=,"
        + " SELECT order_number FROM despatch ORDER BY id DESC LIMIT 1",
    "service, /service/office/queue.xhtml?view=ALL&q=,"
        + " SELECT order_number FROM ticket WHERE order_number IS NOT NULL ORDER BY id DESC LIMIT 1",
    "documents, /documents/office/folder.xhtml?q=,"
        + " SELECT CONCAT(d.number; '|'; f.partner_number) FROM shared_document d"
        + " JOIN shared_folder f ON f.id = d.folder_id ORDER BY d.id LIMIT 1",
    "sales, /orders/office/price-lists.xhtml?q=, SELECT 'KEY-PLN'"
  })
  void a_number_is_found_in_every_list_however_it_is_spelled(
      String person, String address, String sql) throws Exception {
    DemoPast.awaitEnd();
    String[] found = DemoData.text(sql.replace(';', ',')).orElseThrow().split("\\|");
    String spelled = found[0].toLowerCase(Locale.ROOT).replaceAll("[/-]", " ");
    String folder = found.length == 1 ? "" : "&partner=" + found[1].toLowerCase(Locale.ROOT);
    Desk desk = Desk.of(browser, person).in("en");
    desk.go(address + URLEncoder.encode(spaced(spelled), StandardCharsets.UTF_8) + folder);
    assertThat(desk.page().locator(".k-errors").count()).isZero();
    assertThat(desk.page().locator("main tbody tr").count()).as(spelled).isPositive();
  }

  /** Accounts are written in groups of four. */
  private static String spaced(String number) {
    return number.matches("[a-z]{2}[0-9]{20,}") ? number.replaceAll("(.{4})", "$1 ") : number;
  }

  @Test
  void a_shared_document_opens_by_any_spelling_of_its_number() throws Exception {
    DemoPast.awaitEnd();
    String number =
        DemoData.text("SELECT number FROM shared_document ORDER BY id LIMIT 1").orElseThrow();
    Desk staff = Desk.of(browser, "documents").in("en");
    staff.go(
        "/documents/office/document.xhtml?document="
            + number.toLowerCase(Locale.ROOT).replace('/', '-'));
    assertThat(staff.text()).contains(number);
  }

  private static APIResponse get(Desk person, String address) {
    return person.page().request().get(KontorServer.running().url(address));
  }
}
