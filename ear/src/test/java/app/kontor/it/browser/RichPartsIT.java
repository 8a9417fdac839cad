package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The parts that only a script can give: calendar, suggestions, a bar while files are sent. They
 * are reached by keyboard, keep the policy for scripts, and cost nothing where nobody uses them.
 */
class RichPartsIT {
  /** Bytes of scripts and styles a page loads when it is opened, not compressed. */
  private static final int MOST_OF_A_PAGE = 100_000;

  /** What the first calendar adds to that. */
  private static final int MOST_OF_THE_CALENDAR = 450_000;

  private static final int BYTES_PER_SECOND = 400_000;

  private static final String LOADED =
      """
      (kind) => performance.getEntriesByType('resource')
        .filter((each) => /\\.(js|css)\\.xhtml/.test(each.name) && each.name.includes(kind))
        .reduce((sum, each) => sum + each.decodedBodySize, 0)
      """;

  @RegisterExtension private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({
    "buyer.pl, /orders/index.xhtml /orders/catalogue.xhtml /orders/item.xhtml?item=D933-M8X40"
        + " /orders/basket.xhtml /orders/orders.xhtml /orders/account/documents.xhtml"
        + " /service/index.xhtml /documents/index.xhtml",
    "admin, /orders/office/index.xhtml /orders/office/orders.xhtml /orders/office/order-new.xhtml"
        + " /orders/office/billing/documents.xhtml /orders/office/banking/statements.xhtml"
        + " /orders/office/price-lists.xhtml /service/office/queue.xhtml /documents/office/folders.xhtml"
  })
  void no_page_loads_what_nobody_has_asked_for(String login, String paths) {
    Desk desk = Desk.of(browser, login);
    for (String path : paths.split(" ", -1)) {
      desk.go(path);
      assertThat(desk.page().locator("script[src*='ln=primefaces']").count()).as(path).isZero();
      assertThat(loaded(desk.page(), "ln=kontor")).as(path).isPositive();
      assertThat(loaded(desk.page(), "")).as(path).isLessThan(MOST_OF_A_PAGE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pl, Pn, Lis, Wybierz datę: Od, 27.11.2026, 02.12.2026",
    "de, Mo, Nov, Datum wählen: Von, 27.11.2026, 02.12.2026",
    "en, Mo, Nov, Choose a date: From, 2026-11-27, 2026-12-02"
  })
  void a_date_is_typed_or_chosen_from_the_calendar_by_keyboard(
      String language, String monday, String month, String name, String typed, String chosen) {
    Desk desk = Desk.of(browser, "sales").in(language).go("/orders/office/orders.xhtml");
    List<String> errors = new ArrayList<>();
    desk.page().onConsoleMessage(said -> note(errors, said.type(), said.text()));
    desk.page().onPageError(errors::add);
    Locator from = desk.page().locator("#from");
    from.pressSequentially(typed);
    from.press("ArrowDown");
    Locator calendar = desk.page().locator("dialog.k-calendar");
    calendar.waitFor();
    assertThat(calendar.getAttribute("aria-label")).isEqualTo(name);
    assertThat(calendar.locator("th").first().innerText()).isEqualTo(monday);
    assertThat(calendar.locator("select option:checked").innerText()).isEqualTo(month);
    assertThat(focused(desk.page())).isEqualTo("27");
    Browser.screenshot(desk.page(), "calendar-" + language);
    assertThat(findings(desk.page())).isEmpty();
    desk.page().keyboard().press("ArrowDown");
    desk.page().keyboard().press("ArrowRight");
    assertThat(focused(desk.page())).isEqualTo("2");
    desk.page().keyboard().press("Enter");
    calendar.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(from.inputValue()).isEqualTo(chosen);
    assertThat(from.evaluate("field => field === document.activeElement")).isEqualTo(true);
    assertThat(errors).isEmpty();
    assertThat(loaded(desk.page(), "ln=primefaces")).isBetween(100_000, MOST_OF_THE_CALENDAR);
  }

  @Test
  void escape_leaves_the_calendar_and_the_date_as_they_were() {
    Page page = Desk.of(browser, "sales").go("/orders/office/orders.xhtml").page();
    page.locator("#to").fill("2026-11-27");
    page.locator(".k-date:has(#to) button").click();
    page.locator("dialog.k-calendar .ui-datepicker-next").click();
    page.keyboard().press("Escape");
    page.waitForFunction("() => !document.querySelector('dialog.k-calendar')");
    assertThat(page.locator("#to").inputValue()).isEqualTo("2026-11-27");
  }

  @ParameterizedTest
  @CsvSource({"27.11.2026", "27/11/2026", "2026-11-27"})
  void however_a_date_is_typed_the_same_is_sent(String typed) {
    Desk desk = Desk.of(browser, "sales").go("/orders/office/orders.xhtml");
    desk.fill("from", typed);
    Desk.leave(desk.page(), () -> desk.page().locator(".k-filters button[type=submit]").click());
    assertThat(desk.page().url()).contains("from=2026-11-27");
    assertThat(desk.page().locator("#from").inputValue()).isEqualTo("27.11.2026");
  }

  @Test
  void what_is_no_date_is_said_to_be_none_and_stays() {
    Desk desk = Desk.of(browser, "sales").go("/orders/office/order-new.xhtml?customer=K10001");
    desk.fill("requestedDate", "31.02.2027").press("save");
    assertThat(desk.text()).contains("to nie jest data");
    assertThat(desk.page().locator("[id$=':requestedDate']").inputValue()).isEqualTo("31.02.2027");
  }

  @Test
  void a_finger_gets_the_devices_own_picker() {
    Page page = Desk.of(browser, "buyer.pl").page();
    JsonObject touch = new JsonObject();
    touch.addProperty("enabled", true);
    CDPSession device = page.context().newCDPSession(page);
    device.send("Emulation.setTouchEmulationEnabled", touch);
    JsonObject pointer = new JsonObject();
    pointer.addProperty("mobile", true);
    pointer.addProperty("width", 390);
    pointer.addProperty("height", 844);
    pointer.addProperty("deviceScaleFactor", 1);
    device.send("Emulation.setDeviceMetricsOverride", pointer);
    page.navigate(KontorServer.running().url("/orders/orders.xhtml"));
    assertThat(page.evaluate("() => matchMedia('(pointer: coarse)').matches")).isEqualTo(true);
    assertThat(page.locator("#from").getAttribute("type")).isEqualTo("date");
    assertThat(page.locator(".k-date").count()).isZero();
  }

  @Test
  void customers_and_items_are_found_while_they_are_typed() {
    Desk desk = Desk.of(browser, "sales").go("/orders/office/order-new.xhtml");
    Page page = desk.page();
    page.locator("#q").pressSequentially("Metalux");
    Locator customer = page.locator(".k-suggest [role=option]:has-text('K10001')");
    customer.waitFor();
    assertThat(findings(page)).isEmpty();
    goTo(customer);
    Desk.leave(page, () -> page.keyboard().press("Enter"));
    assertThat(page.url()).contains("customer=K10001");
    Locator item = page.locator("[id$=':0:item']");
    item.pressSequentially("din 933 m8x40");
    Locator option = page.locator(".k-suggest [role=option]:has-text('D933-M8X40')").first();
    option.waitFor();
    goTo(option);
    page.keyboard().press("Enter");
    assertThat(item.inputValue()).isEqualTo("D933-M8X40");
    assertThat(page.locator(".k-suggest:visible").count()).isZero();
    assertThat(page.url()).contains("order-new.xhtml");
  }

  @Test
  void a_file_on_its_way_shows_how_much_has_arrived_and_can_be_stopped() {
    Desk desk = Desk.of(browser, "accounting").go("/orders/office/banking/statements.xhtml");
    Page page = desk.page();
    byte[] file = "not a statement\n".repeat(500_000).getBytes(StandardCharsets.US_ASCII);
    page.locator("input[type=file]").setInputFiles(new FilePayload("slow.txt", "text/plain", file));
    CDPSession line = page.context().newCDPSession(page);
    line.send("Network.emulateNetworkConditions", line(BYTES_PER_SECOND));
    Locator send = page.locator("main form:has(input[type=file]) button[type=submit]");
    send.click();
    page.waitForFunction(
        "() => { const bar = document.querySelector('progress'); return bar.value > 0 && bar.value < 100; }");
    Browser.screenshot(page, "upload-progress");
    assertThat(findings(page)).isEmpty();
    page.locator("[data-k-abort]").click();
    assertThat(page.locator(".k-drop-progress").isHidden()).isTrue();
    assertThat(send.getAttribute("aria-busy")).isNull();
    line.send("Network.emulateNetworkConditions", line(-1));
    Desk.leave(page, send::click);
    assertThat(desk.text()).contains("slow.txt").contains("MT940");
  }

  /** By arrow keys; what is below the last is the first. */
  private static void goTo(Locator option) {
    for (int i = 0; i < 8 && !"true".equals(option.getAttribute("aria-selected")); i++) {
      option.page().keyboard().press("ArrowDown");
    }
    assertThat(option.getAttribute("aria-selected")).isEqualTo("true");
  }

  private static JsonObject line(int uploaded) {
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 0);
    line.addProperty("downloadThroughput", -1);
    line.addProperty("uploadThroughput", uploaded);
    return line;
  }

  private static void note(List<String> errors, String type, String text) {
    if (type.equals("error")) {
      errors.add(text);
    }
  }

  private static int loaded(Page page, String kind) {
    return ((Number) page.evaluate(LOADED, kind)).intValue();
  }

  private static String focused(Page page) {
    return (String) page.evaluate("() => document.activeElement.textContent");
  }

  /** What axe finds in light and in dark; a dialog hides the page behind it. */
  private static List<String> findings(Page page) {
    List<String> findings = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      Axe.turn(page, scheme);
      findings.addAll(Axe.findings(page, scheme.name(), List.of()));
    }
    return findings;
  }
}
