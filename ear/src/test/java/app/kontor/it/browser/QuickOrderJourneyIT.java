package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Twenty lines by keyboard alone, and pasted rows of which some have to be mended. */
class QuickOrderJourneyIT {
  private static final String BUYER = "buyer.pl";
  private static final int LINES = 20;
  private static final Duration BY_KEYBOARD = Duration.ofSeconds(60);

  /** What a spreadsheet puts on the clipboard, into the field that has the focus. */
  private static final String PASTE =
      """
      text => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        document.activeElement.dispatchEvent(new ClipboardEvent('paste',
          { clipboardData: data, bubbles: true, cancelable: true }));
      }
      """;

  @RegisterExtension private final Browser browser = new Browser();

  @AfterEach
  void empty() {
    DemoData.change(
        "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)",
        BUYER + "@demo.kontor.example");
  }

  @Test
  void twenty_lines_by_keyboard_and_pasted_rows_that_are_mended() throws IOException {
    empty();
    Desk buyer = Desk.of(browser, BUYER).in("en");
    List<String[]> goods =
        DemoData.texts(
                "SELECT CONCAT(number, ' ', CAST(packaging AS UNSIGNED)) FROM item"
                    + " WHERE seller_id = 1 AND active AND number LIKE 'D9%-M%'"
                    + " ORDER BY number LIMIT "
                    + (LINES + 3))
            .stream()
            .map(item -> item.split(" ", -1))
            .toList();
    byKeyboard(buyer, goods.subList(0, LINES));
    pasted(buyer, goods.subList(LINES, LINES + 3));
    beside(buyer, goods.get(0)[0]);
    asList(buyer, goods.get(0)[0], goods.get(1));
  }

  /** The basket is kept as a list, a line is noted and added, and one goes back to the basket. */
  private void asList(Desk buyer, String item, String[] other) {
    String name = "Roof " + System.nanoTime();
    browser.afterwards(
        () -> {
          String list = "(SELECT id FROM shopping_list WHERE name = ?)";
          DemoData.change("DELETE FROM recurring_order WHERE list_id = " + list, name);
          DemoData.change("DELETE FROM shopping_list_line WHERE list_id = " + list, name);
          DemoData.change("DELETE FROM shopping_list WHERE name = ?", name);
        });
    Page page = buyer.go("/orders/list-add.xhtml").page();
    page.locator("select[id$=':target']").selectOption("new");
    buyer.fill("name", name).press("save");
    assertThat(buyer.heading()).isEqualTo(name);
    assertThat(page.locator("main tbody tr").count()).isEqualTo(LINES + 3);
    page.locator("main tbody tr").first().locator("input[id$=':note']").fill("for the roof");
    page.locator("main tbody tr").nth(1).locator("button[id$=':remove']").click();
    page.waitForFunction(
        "count => document.querySelectorAll('main tbody tr').length === count", LINES + 2);
    assertThat(page.locator("input[id$=':note']").first().inputValue()).isEqualTo("for the roof");
    buyer.fill("item", other[0]).fill("entryQuantity", other[1]).press("add");
    assertThat(page.locator("main tbody tr").count()).isEqualTo(LINES + 3);
    Browser.screenshot(page, "list");
    regularly(buyer, name);
    empty();
    page.locator("main tbody input[type=checkbox]").first().check();
    buyer.press("order");
    assertThat(page.url()).endsWith("/basket.xhtml");
    assertThat(page.locator("#form tbody tr").count()).isEqualTo(1);
    assertThat(buyer.text()).contains(item, "for the roof");
    assertThat(buyer.go("/orders/lists.xhtml").text()).contains(name);
    Browser.screenshot(page, "lists");
    withoutLeaving(buyer, name);
    asked(buyer, name);
  }

  /** An item goes from the catalogue to the list, and the catalogue stays. */
  private static void withoutLeaving(Desk buyer, String name) {
    Page page = buyer.go("/orders/catalogue.xhtml?q=din").page();
    String address = page.url();
    Locator link = page.locator(".shop-to-list").first();
    String item = link.getAttribute("href").replaceFirst(".*item=", "");
    link.press("Enter");
    Locator dialog = page.locator("dialog.shop-list-dialog");
    dialog.waitFor();
    Browser.screenshot(page, "to-list");
    dialog.locator("select[id$=':target']").selectOption("new");
    dialog.locator("button[id$='save']").click();
    dialog.locator("[aria-invalid=true]").first().waitFor();
    dialog.locator("select[id$=':target']").selectOption(new SelectOption().setLabel(name));
    dialog.locator("button[id$='save']").click();
    page.locator(".shop-toast").waitFor();
    assertThat(page.locator(".shop-toast").innerText()).contains(item);
    assertThat(page.url()).isEqualTo(address);
    assertThat(dialog.count()).isZero();
    buyer.go("/orders/orders.xhtml");
    page.locator("main td a[href*='/order.xhtml?order=']").first().click();
    page.waitForURL("**/order.xhtml?order=*");
    page.locator("a[data-k-beside='to-list']").press("Enter");
    dialog.waitFor();
    assertThat(dialog.innerText()).contains("Goods of order");
    Browser.screenshot(page, "order-to-list");
    dialog.locator("select[id$=':target']").selectOption(new SelectOption().setLabel(name));
    dialog.locator("button[id$='save']").click();
    page.locator(".shop-toast").waitFor();
    assertThat(page.url()).contains("/order.xhtml?order=");
  }

  /** What the list would cost is asked; it stays as it is. */
  private static void asked(Desk buyer, String name) {
    Page page = buyer.go("/orders/lists.xhtml").page();
    page.locator("main a", new Page.LocatorOptions().setHasText(name)).first().click();
    page.waitForURL("**/list.xhtml?named=*");
    String list = page.url();
    page.locator("main a[href*='quotation-ask.xhtml?named=']").click();
    page.waitForURL("**/quotation-ask.xhtml?named=*");
    assertThat(page.locator(".k-crumbs").innerText()).contains(name);
    Browser.screenshot(page, "quotation-ask-list");
    buyer.press("form:ask");
    assertThat(page.url()).contains("/quotation.xhtml?quotation=");
    assertThat(page.locator("main tbody tr").count()).isGreaterThan(LINES);
    page.navigate(list);
    assertThat(page.locator("main tbody tr").count()).isGreaterThan(LINES);
  }

  /** The list is ordered by itself from a day on, and its first day is skipped. */
  private static void regularly(Desk buyer, String name) {
    Page page = buyer.page();
    page.locator("main a[href*='/list-recurring.xhtml'], header a[href*='/list-recurring.xhtml']")
        .first()
        .click();
    page.waitForURL("**/list-recurring.xhtml?named=*");
    LocalDate first = LocalDate.now(ZoneId.of("Europe/Warsaw")).plusDays(20);
    buyer.fill("first", first.toString()).press("save");
    assertThat(buyer.text()).contains("active", "Next days");
    String before = page.locator(".list-day").first().innerText();
    buyer.press("skip");
    assertThat(page.locator(".list-day").first().innerText()).isNotEqualTo(before);
    Browser.screenshot(page, "list-recurring");
    assertThat(buyer.go("/orders/lists.xhtml").text()).contains(name, "active");
    page.locator("main a", new Page.LocatorOptions().setHasText(name)).first().click();
    page.waitForURL("**/list.xhtml?named=*");
  }

  /** The basket beside the page, opened and left by keyboard. */
  private static void beside(Desk buyer, String item) {
    Page page = buyer.go("/orders/catalogue.xhtml").page();
    page.locator(".k-top-link[href$='/basket.xhtml']").press("Enter");
    page.locator("dialog.shop-drawer").waitFor();
    assertThat(page.locator("dialog.shop-drawer").innerText())
        .contains("3 more", "Goods net", "VAT", "Goods gross");
    Locator first = page.locator("dialog.shop-drawer input").first();
    String before = first.inputValue();
    first.fill("0");
    first.press("Enter");
    Locator undo = page.locator("dialog.shop-drawer [role=status] button");
    undo.waitFor();
    undo.press("Enter");
    undo.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.locator("dialog.shop-drawer").getByText(item).waitFor();
    assertThat(first.inputValue()).isEqualTo(before);
    assertThat(Axe.findings(page, "drawer", List.of())).isEmpty();
    Browser.screenshot(page, "basket-drawer");
    page.keyboard().press("Escape");
    page.locator("dialog.shop-drawer")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("k-top-link");
  }

  private static void byKeyboard(Desk buyer, List<String[]> goods) {
    Page page = buyer.go("/orders/quick-order.xhtml").page();
    Keyboard keys = page.keyboard();
    long begun = System.nanoTime();
    for (String[] item : goods) {
      keys.type(item[0]);
      keys.press("Tab");
      keys.type(item[1]);
      keys.press("Enter");
    }
    page.waitForFunction(
        "count => document.querySelectorAll('tr[data-state=fine]').length === count", LINES);
    Browser.screenshot(page, "quick-order");
    Desk.leave(page, () -> keys.press("Control+Enter"));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.println("QuickOrderJourneyIT: 20 lines by keyboard in " + took.toMillis() + " ms");
    assertThat(page.url()).endsWith("/basket.xhtml");
    assertThat(page.locator("#form tbody tr").count()).isEqualTo(LINES);
    assertThat(buyer.text()).contains(goods.get(0)[0], goods.get(LINES - 1)[0]);
    assertThat(took).isLessThan(BY_KEYBOARD);
  }

  private static void pasted(Desk buyer, List<String[]> goods) throws IOException {
    Page page = buyer.go("/orders/quick-order.xhtml").page();
    String good = goods.get(0)[0] + "\t" + goods.get(0)[1];
    String rows =
        IntStream.range(0, 67).mapToObj(row -> good).collect(Collectors.joining("\n"))
            + "\nNO-SUCH-THING\t5\n"
            + goods.get(1)[1]
            + "x "
            + goods.get(1)[0]
            + "\n"
            + goods.get(2)[0]
            + "\tmany\n";
    page.evaluate(PASTE, rows);
    page.waitForFunction("() => document.querySelectorAll('tr[data-state=fine]').length === 68");
    assertThat(page.locator("tr[data-state=refused]").count()).isEqualTo(2);
    assertThat(page.locator("tr[data-state=refused] .quick-why").first().innerText())
        .contains("NO-SUCH-THING");
    assertThat(page.locator(".quick-why").nth(1).innerText()).contains("row 1");
    page.setViewportSize(390, 844);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    page.setViewportSize(1280, 900);

    buyer.press("add");
    assertThat(page.url()).contains("/quick-order.xhtml");
    assertThat(page.locator(".quick-outcome").innerText()).contains("68", "2");
    page.waitForFunction("() => document.querySelectorAll('tr[data-state=refused]').length === 2");
    page.setViewportSize(390, 844);
    Browser.screenshot(page, "quick-order-refused-phone");
    page.setViewportSize(1280, 900);
    Download file = page.waitForDownload(() -> page.locator("[data-quick-refused] button").click());
    assertThat(texts(file)).contains("NO-SUCH-THING", "many");

    page.locator(".quick-number").first().fill(goods.get(2)[0]);
    page.locator(".quick-quantity").first().fill(goods.get(2)[1]);
    page.locator(".quick-remove").nth(1).click();
    buyer.press("add");
    assertThat(page.url()).endsWith("/basket.xhtml");
    assertThat(page.locator("#form tbody tr").count()).isEqualTo(LINES + 3);
  }

  /** All that is written in a workbook. */
  private static String texts(Download file) throws IOException {
    StringBuilder texts = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file.path()))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().endsWith(".xml")) {
          texts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return texts.toString();
  }
}
