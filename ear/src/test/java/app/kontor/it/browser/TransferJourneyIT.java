package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A messy file of customers is loaded; files that were taken are loaded again unchanged. */
class TransferJourneyIT {
  private static final String RUN = "/office/transfer-run.xhtml";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_messy_workbook_of_customers_is_understood_looked_at_and_applied() throws IOException {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/index.xhtml");
    sales.page().locator("nav a[href$='/office/transfers.xhtml']").first().click();
    sales.page().waitForURL("**/office/transfers.xhtml");
    sales.page().locator("main a[href*='kind=customers']").first().click();
    sales.page().waitForURL("**/office/transfer.xhtml?kind=customers");
    pictures(sales, "transfer");
    hand(sales, "klienci.xlsx", workbook());

    assertThat(sales.text())
        .contains("Nagłówki stoją w wierszu 3", "Więcej niż jedna kolumna może być: Nazwa")
        .contains("Arkusz ukrywa 1 wiersz");
    pictures(sales, "transfer-columns");
    sales.press("check");
    assertThat(sales.text()).as("hidden rows are asked about").contains("czy ukryte wiersze");
    sales.page().locator("select[id$='withHidden']").selectOption("false");
    sales.page().locator("select[id$=':1:field']").selectOption("companyName");
    sales.press("check");
    waitFor(sales, "do zastosowania");
    assertThat(sales.text())
        .contains("T-9001", "T-9003", "Firma Trzy", "nowe")
        .contains("T-9002", "Numer VAT UE: To nie jest numer VAT: 123", "odrzucone")
        .contains("T-9001 występuje już w wierszu 4")
        .doesNotContain("T-9005");
    assertThat(sales.page().locator("button[id$='together']").count())
        .as("all or none is not offered while rows are refused")
        .isZero();
    pictures(sales, "transfer-run");
    String report =
        sales.page().locator("a[href*='/export/transfer-rows.xlsx']").getAttribute("href");
    assertThat(DemoData.texts("SELECT number FROM partner WHERE number LIKE 'T-900%'")).isEmpty();

    sales.press("each");
    waitFor(sales, "zastosowano");
    pictures(sales, "transfer-applied");
    assertThat(DemoData.texts("SELECT number FROM partner WHERE number LIKE 'T-900%' ORDER BY 1"))
        .containsExactly("T-9001", "T-9003");
    assertThat(sales.go("/orders/office/customer.xhtml?customer=T-9003").text())
        .contains("Firma Trzy", "Łódź");
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(get(sales, report)))) {
      assertThat(book.getFirstSheet().read().toString())
          .contains("T-9002", "To nie jest numer VAT: 123");
    }
    theSameAgain(sales);
  }

  private void theSameAgain(Desk sales) throws IOException {
    sales.go("/orders/office/transfer.xhtml?kind=customers");
    hand(sales, "klienci.xlsx", workbook());
    assertThat(sales.text()).contains("Kolumny są takie jak w ostatnim pliku");
    sales.page().locator("select[id$='withHidden']").selectOption("false");
    sales.press("check");
    waitFor(sales, "do zastosowania");
    assertThat(sales.text()).contains("Nic się nie zmieni", "T-9002");
    assertThat(sales.page().locator("button[id$='each']").count()).isZero();
    sales.go("/orders/office/transfers.xhtml");
    assertThat(sales.text()).contains("klienci.xlsx", "zastosowano");
    pictures(sales, "transfers");
  }

  @ParameterizedTest
  @CsvSource({
    "sales, customers, xlsx", "sales, customers, csv", "sales, customers, json",
    "sales, addresses, xml", "warehouse, stock, csv", "warehouse, stock, xml",
    "sales, prices, xlsx", "sales, price-lists, csv", "admin, people, xlsx"
  })
  void what_was_taken_as_a_file_and_is_loaded_again_changes_nothing(
      String login, String kind, String type) {
    Desk desk = Desk.of(browser, login).in("pl");
    byte[] file = get(desk, "/orders/export/load-" + kind + "." + type);
    desk.go("/orders/office/transfer.xhtml?kind=" + kind);
    hand(desk, kind + "." + type, file);
    desk.press("check");
    waitFor(desk, "do zastosowania");
    assertThat(desk.text()).contains("Nic się nie zmieni").doesNotContain("odrzucone\n1");
    assertThat(desk.page().locator("main tbody tr").allInnerTexts()).isEmpty();
  }

  @Test
  void a_count_is_written_to_the_ledger_all_or_none() {
    Desk desk = Desk.of(browser, "warehouse").in("pl");
    desk.go("/orders/office/transfer.xhtml?kind=stock");
    String head = "Towar;Magazyn;Policzono;Powód\n";
    hand(
        desk,
        "spis.csv",
        (head + "d933 m8x40;MAIN;98765;Spis\nANKR-M10X145;NIE-MA;1;x\n")
            .getBytes(StandardCharsets.UTF_8));
    desk.press("check");
    waitFor(desk, "do zastosowania");
    String main =
        DemoData.text("SELECT code FROM warehouse WHERE active ORDER BY code LIMIT 1")
            .orElseThrow();
    assertThat(desk.text()).contains("NIE-MA");
    desk.go("/orders/office/transfer.xhtml?kind=stock");
    hand(
        desk,
        "spis.csv",
        (head + "d933 m8x40;" + main.toLowerCase(java.util.Locale.ROOT) + ";98.765,5;Spis\n")
            .getBytes(StandardCharsets.UTF_8));
    desk.press("check");
    waitFor(desk, "do zastosowania");
    assertThat(desk.text()).contains("D933-M8X40 / " + main);
    desk.press("together");
    waitFor(desk, "zastosowano");
    assertThat(
            DemoData.text(
                "SELECT b.on_hand FROM stock_balance b JOIN item i ON i.id = b.item_id"
                    + " JOIN warehouse w ON w.id = b.warehouse_id"
                    + " WHERE i.number = 'D933-M8X40' AND w.code = ?",
                main))
        .hasValueSatisfying(found -> assertThat(found).startsWith("98765.5"));
    assertThat(DemoData.texts("SELECT reference FROM stock_movement WHERE reference = 'Spis'"))
        .hasSize(1);
  }

  @Test
  void what_is_not_ones_own_to_change_cannot_be_loaded_or_taken() {
    Desk desk = Desk.of(browser, "warehouse").in("pl");
    desk.go("/orders/office/transfers.xhtml");
    assertThat(desk.page().locator("main a[href*='kind=stock']").count()).isEqualTo(1);
    assertThat(desk.page().locator("main a[href*='kind=customers']").count()).isZero();
    assertThat(status(desk, "/orders/office/transfer.xhtml?kind=customers")).isEqualTo(404);
    assertThat(status(desk, "/orders/export/load-customers.csv")).isEqualTo(404);
    assertThat(status(desk, "/orders/export/load-stock.json")).isEqualTo(200);
    Desk buyer = Desk.of(browser, "buyer.pl");
    assertThat(status(buyer, "/orders/export/load-stock.csv")).isEqualTo(404);
    assertThat(status(buyer, "/orders/office/transfers.xhtml")).isEqualTo(404);
  }

  private static void hand(Desk desk, String name, byte[] file) {
    desk.page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", file));
    desk.press("load");
    desk.page().waitForURL("**/office/transfer-columns.xhtml?transfer=**");
  }

  private static void waitFor(Desk desk, String state) {
    desk.page().waitForURL("**" + RUN + "?transfer=**");
    desk.page()
        .waitForFunction(
            "state => document.querySelector('progress.k-progress') === null"
                + " && document.querySelector('.k-status, main').ownerDocument.body.innerText"
                + ".includes(state)",
            state);
  }

  private static int status(Desk desk, String path) {
    return desk.page().request().get(KontorServer.running().url(path)).status();
  }

  private static byte[] get(Desk desk, String path) {
    APIResponse answer = desk.page().request().get(KontorServer.running().url(path));
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static void pictures(Desk desk, String name) {
    desk.page().setViewportSize(390, 844);
    assertThat((Integer) desk.page().evaluate("document.documentElement.scrollWidth"))
        .as(name + " on a phone")
        .isLessThanOrEqualTo(390);
    Browser.screenshot(desk.page(), name + "-phone");
    assertThat(Axe.findings(desk.page(), name + " phone", List.of())).isEmpty();
    desk.page().setViewportSize(1280, 900);
    Browser.screenshot(desk.page(), name);
    assertThat(Axe.findings(desk.page(), name, List.of())).isEmpty();
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Kontrahenci");
      row(sheet, 0, "Kontrahenci, stan na koniec roku");
      row(
          sheet,
          2,
          "Nr klienta",
          "Firma",
          "Nazwa",
          "NIP",
          "Ulica",
          "Nr domu",
          "Kod",
          "Miasto",
          "Kraj",
          "Adres e-mail",
          "Waluta",
          "Termin płatności",
          "Uwagi");
      row(
          sheet,
          3,
          "t-9001",
          "Firma Jeden",
          "",
          "PL 526-000-12-46",
          "Polna",
          "12",
          "61001",
          "Poznań",
          "pl",
          "jeden@example.com",
          "PLN",
          "14",
          "stały");
      row(
          sheet,
          4,
          "T-9002",
          "Firma Dwa",
          "",
          "123",
          "Leśna",
          "1",
          "62-030",
          "Luboń",
          "PL",
          "dwa@example.com",
          "PLN",
          "0",
          "");
      row(
          sheet,
          5,
          "T-9001",
          "Firma Jeden bis",
          "",
          "",
          "Polna",
          "12",
          "61-001",
          "Poznań",
          "PL",
          "jeden@example.com",
          "PLN",
          "14",
          "");
      row(
          sheet,
          6,
          "T-9003",
          "Firma Trzy",
          "",
          "",
          "Piotrkowska",
          "100",
          "90-001",
          "Łódź",
          "PL",
          "trzy@example.com",
          "PLN",
          "30",
          "");
      row(
          sheet,
          7,
          "T-9005",
          "Ukryta",
          "",
          "",
          "Polna",
          "1",
          "61-001",
          "Poznań",
          "PL",
          "pięć@example.com",
          "PLN",
          "0",
          "");
      sheet.getRow(7).setZeroHeight(true);
      book.write(out);
    }
    return out.toByteArray();
  }

  private static void row(XSSFSheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }
}
