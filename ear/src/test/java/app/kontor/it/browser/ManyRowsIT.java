package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many rows of the office's lists at once: by keyboard, by finger, without scripts. */
class ManyRowsIT {
  private static final String ORDERS = "/orders/office/orders.xhtml";
  private static final Pattern NUMBER = Pattern.compile("ZA/\\d{4}/\\d{2}/\\d{5}");

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void orders_are_confirmed_by_keyboard_and_what_is_refused_says_why() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    String first = order(sales, "MANY-1");
    String second = order(sales, "MANY-2");
    sales.go("/orders/office/order.xhtml?order=" + first).press("confirm");
    Page page = sales.go(ORDERS + "?text=MANY-").page();
    assertThat(page.locator("[data-k-bulk]").isHidden()).isTrue();
    page.keyboard().press("j");
    page.keyboard().press("x");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator("[data-k-marked]").innerText()).isEqualTo("2");
    Browser.screenshot(page, "list-marked");
    assertThat(Axe.findings(page, "marked", List.of())).isEmpty();
    page.keyboard().press("b");
    assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Potwierdź");
    Desk.leave(page, () -> page.keyboard().press("Enter"));
    assertThat(page.url()).contains("text=MANY-");
    assertThat(page.locator(".k-toast").innerText())
        .isEqualTo("Potwierdź: wykonano 1, nie wykonano 1.");
    assertThat(page.locator(".k-outcome li").allInnerTexts())
        .singleElement()
        .asString()
        .startsWith(first)
        .contains("Zamówienie " + first + " jest już");
    assertThat(page.locator("tbody tr:has-text('" + second + "')").innerText())
        .containsIgnoringCase("potwierdzone");
    Browser.screenshot(page, "list-outcome");
    assertThat(Axe.findings(page, "outcome", List.of())).isEmpty();
    page.reload();
    assertThat(page.locator(".k-outcome").count()).isZero();
  }

  @Test
  void the_same_marks_sent_twice_do_nothing_twice() {
    Desk sales = Desk.of(browser, "sales").in("pl").go("/orders/office/outbox.xhtml?status=SENT");
    Page page = sales.page();
    Locator boxes = page.locator("tbody input[type=checkbox]");
    assertThat(boxes.count()).isGreaterThan(1);
    String mail = reference(boxes.nth(0).inputValue());
    String other = reference(boxes.nth(1).inputValue());
    boxes.nth(0).click();
    boxes.nth(1).click();
    String action = page.locator("#bulk").getAttribute("action");
    String form =
        (String)
            page.evaluate(
                "() => new URLSearchParams([...new FormData(document.getElementById('bulk')),"
                    + " [document.querySelector('#bulk button').name, '1']]).toString()");
    for (int i = 0; i < 2; i++) {
      int status =
          page.request()
              .post(
                  KontorServer.running().url(action),
                  com.microsoft.playwright.options.RequestOptions.create()
                      .setHeader("Content-Type", "application/x-www-form-urlencoded")
                      .setHeader("Origin", KontorServer.running().url("").replaceAll("/$", ""))
                      .setData(form))
              .status();
      assertThat(status).isEqualTo(200);
    }
    for (String each : List.of(mail, other)) {
      assertThat(
              DemoData.texts(
                  "SELECT id FROM audit_entry WHERE use_case = 'Mails.sendAgain'"
                      + " AND outcome = 'OK' AND arguments LIKE ?",
                  "%" + each + "%"))
          .hasSize(1);
    }
  }

  @Test
  void entries_are_put_aside_with_one_reason_and_put_back_on_a_phone() throws Exception {
    DemoPast.awaitEnd();
    Desk accounting = Desk.of(browser, "accounting").in("pl");
    Page page = accounting.page();
    page.setViewportSize(390, 844);
    accounting.go("/orders/office/banking/entries.xhtml");
    Locator boxes = page.locator("tbody input[type=checkbox]");
    assertThat(boxes.count()).isPositive();
    List<String> marked = new ArrayList<>();
    for (int i = 0; i < Math.min(2, boxes.count()); i++) {
      boxes.nth(i).click();
      marked.add(reference(boxes.nth(i).inputValue()));
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    Browser.screenshot(page, "phone-list-marked");
    assertThat(Axe.findings(page, "marked on a phone", List.of())).isEmpty();
    Desk.leave(page, () -> page.locator("#bulk button").first().click());
    assertThat(page.locator("#bulk [aria-invalid=true]").count()).isEqualTo(1);
    assertThat(page.locator("tbody input[type=checkbox]:checked").count()).isEqualTo(marked.size());
    accounting.fill("reason", "Nie nasze");
    Desk.leave(page, () -> page.locator("#bulk button").first().click());
    for (String each : marked) {
      assertThat(work(each)).isEqualTo("IGNORED");
    }
    accounting.go("/orders/office/banking/entries.xhtml?work=IGNORED");
    for (String each : marked) {
      page.locator("tbody input[type=checkbox][value^='" + each + "']").click();
    }
    Desk.leave(page, () -> page.locator("#bulk button").nth(1).click());
    for (String each : marked) {
      assertThat(work(each)).isNotEqualTo("IGNORED");
    }
  }

  @Test
  void rows_are_marked_without_scripts_too() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    String number = order(sales, "MANY-PLAIN");
    Page plain = browser.openWithoutScripts(sales.page().context().storageState());
    plain.navigate(KontorServer.running().url(ORDERS + "?text=MANY-PLAIN"));
    plain.locator("tbody input[type=checkbox]").click();
    plain.locator("#bulk button").first().click();
    assertThat(plain.locator("tbody tr:has-text('" + number + "')").innerText())
        .containsIgnoringCase("potwierdzone");
  }

  private static String work(String reference) {
    return DemoData.text("SELECT work FROM statement_entry WHERE reference = ?", reference)
        .orElseThrow();
  }

  private static String reference(String sent) {
    return sent.substring(0, sent.indexOf(' '));
  }

  /** Enters an order for a customer and gives its number. */
  private static String order(Desk sales, String reference) {
    sales.go("/orders/office/order-new.xhtml?customer=K10001");
    sales.fill("buyerReference", reference);
    sales.page().locator("input[id$=':0:item']").fill("D933-M8X40");
    sales.page().locator("input[id$=':0:quantity']").fill("200");
    sales.press("save");
    sales.page().waitForURL("**/office/order.xhtml?order=**");
    Matcher number = NUMBER.matcher(sales.heading());
    assertThat(number.find()).isTrue();
    return number.group();
  }
}
