package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The office's people have their own columns, widths and views, with scripts and without. */
class ArrangeListsIT {
  private static final String ORDERS = "/orders/office/orders.xhtml";

  @RegisterExtension private final Browser browser = new Browser();

  @AfterEach
  void everybody_sees_lists_as_delivered_again() {
    DemoData.change("DELETE FROM list_view");
    DemoData.change("UPDATE reference_stamp SET stamp = stamp + 1 WHERE topic = 'list-view'");
  }

  @Test
  void columns_are_chosen_and_ordered_by_keyboard_and_kept_on_the_server() {
    Desk sales = Desk.of(browser, "sales").in("en").go(ORDERS + "?status=CONFIRMED");
    Page page = sales.page();
    assertThat(headings(page))
        .containsExactly("Number", "Customer", "Placed", "Status", "Payment", "Gross");
    Desk.leave(page, () -> page.locator(".k-list-bar a").last().click());
    column(page, "Payment").locator("input[type=checkbox]").uncheck();
    column(page, "Lines").locator("input[type=checkbox]").check();
    Locator up = column(page, "Gross").locator("[data-k-move='-1']");
    up.focus();
    page.keyboard().press("Enter");
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Enter");
    }
    assertThat(page.evaluate("() => document.activeElement.title")).isEqualTo("Move Gross up");
    Browser.screenshot(page, "list-columns");
    assertThat(Axe.findings(page, "columns", List.of())).isEmpty();
    sales.press("use");
    assertThat(page.url()).contains("status=CONFIRMED");
    assertThat(headings(page))
        .containsExactly("Number", "Gross", "Customer", "Placed", "Status", "Lines");
    Desk again = Desk.of(browser, "sales").in("en").go(ORDERS);
    assertThat(headings(again.page())).hasSize(6).contains("Lines");
    assertThat(headings(Desk.of(browser, "admin").in("en").go(ORDERS).page())).contains("Payment");
    again.page().locator(".k-list-bar a").last().click();
    again.press("reset");
    assertThat(headings(again.page())).contains("Payment").doesNotContain("Lines");
  }

  @Test
  void columns_are_chosen_without_scripts() {
    Desk sales = Desk.of(browser, "sales").in("en");
    Page plain = browser.openWithoutScripts(sales.page().context().storageState());
    plain.navigate(KontorServer.running().url(ORDERS));
    plain.locator(".k-list-bar a").last().click();
    assertThat(plain.locator("[data-k-move]:visible").count()).isZero();
    column(plain, "Status").locator(".k-place").fill("x");
    plain.locator("button[id$='use']").click();
    assertThat(plain.locator(".k-errors").innerText()).contains("Place of Status");
    column(plain, "Status").locator(".k-place").fill("1");
    column(plain, "Number").locator(".k-place").fill("2");
    column(plain, "Customer").locator("input[type=checkbox]").uncheck();
    plain.locator("button[id$='use']").click();
    assertThat(headings(plain)).startsWith("Status", "Number").doesNotContain("Customer");
  }

  @Test
  void widths_are_dragged_or_moved_by_keys_and_kept() {
    Desk sales = Desk.of(browser, "sales").in("en").go(ORDERS);
    Page page = sales.page();
    page.locator(".k-resize[tabindex='0']").focus();
    page.keyboard().press("ArrowDown");
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("ArrowRight");
    }
    page.locator("table[data-k-kept='true']").waitFor();
    double wide = page.locator("th[data-k-column=customer]").boundingBox().width;
    page.reload();
    assertThat(page.locator("th[data-k-column=customer]").boundingBox().width)
        .isCloseTo(wide, org.assertj.core.data.Offset.offset(3.0));
    BoundingBox handle = page.locator("th[data-k-column=number] .k-resize").boundingBox();
    double before = page.locator("th[data-k-column=number]").boundingBox().width;
    page.mouse().move(handle.x + 4, handle.y + 8);
    page.mouse().down();
    page.mouse().move(handle.x + 64, handle.y + 8);
    page.mouse().up();
    page.locator("table[data-k-kept='true']").waitFor();
    page.reload();
    assertThat(page.locator("th[data-k-column=number]").boundingBox().width)
        .isGreaterThan(before + 30);
    Browser.screenshot(page, "list-widths");
    assertThat(Axe.findings(page, "widths", List.of())).isEmpty();
    page.setViewportSize(390, 844);
    page.reload();
    assertThat(page.locator(".k-resize").count()).isZero();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  @Test
  void a_view_is_saved_shared_followed_renamed_and_deleted() {
    Desk admin = Desk.of(browser, "admin").in("en").go(ORDERS + "?status=SUBMITTED&text=ZA");
    Page page = admin.page();
    Desk.leave(page, () -> page.locator(".k-list-bar a").last().click());
    admin.press("save");
    assertThat(page.locator(".k-errors").innerText()).contains("Name of the view");
    column(page, "Payment").locator("input[type=checkbox]").uncheck();
    admin.fill("viewName", "To confirm");
    page.locator("[id$=':shared']").check();
    admin.press("save");
    assertThat(page.url()).contains("layout=").contains("status=SUBMITTED").contains("text=ZA");
    assertThat(page.locator(".k-view[aria-current]").innerText()).isEqualTo("To confirm");
    assertThat(headings(page)).doesNotContain("Payment");
    Browser.screenshot(page, "list-view");
    assertThat(Axe.findings(page, "view", List.of())).isEmpty();
    String reference =
        DemoData.text("SELECT reference FROM list_view WHERE name = 'To confirm'").orElseThrow();

    Desk sales = Desk.of(browser, "sales").in("en").go(ORDERS + "?saved=" + reference);
    assertThat(sales.page().url()).contains("layout=" + reference).contains("status=SUBMITTED");
    assertThat(sales.page().locator("#status").inputValue()).isEqualTo("SUBMITTED");
    assertThat(headings(sales.page())).doesNotContain("Payment");
    Desk.leave(sales.page(), () -> sales.page().locator(".k-filters button[type=submit]").click());
    assertThat(sales.page().locator(".k-view[aria-current]").innerText()).isEqualTo("To confirm");
    sales.page().locator(".k-list-bar a").last().click();
    assertThat(sales.page().locator("[id$=':shared']").count()).as("needs the right").isZero();
    assertThat(sales.page().locator("button[id$='delete']").count()).isZero();

    Desk.leave(page, () -> page.locator(".k-list-bar a").last().click());
    admin.fill("viewName", "Not confirmed").press("change");
    assertThat(page.locator(".k-view").allInnerTexts()).contains("Not confirmed");
    Desk.leave(page, () -> page.locator(".k-list-bar a").last().click());
    page.locator("button[id$='delete']").click();
    Desk.leave(page, () -> page.locator("#k-confirm [data-k-yes]").click());
    assertThat(page.locator(".k-view").count()).isZero();
    sales.go(ORDERS + "?saved=" + reference);
    assertThat(sales.heading()).isEqualTo("There is no such page");
  }

  private static Locator column(Page page, String heading) {
    return page.locator(".k-order li:has(label:text-is('" + heading + "'))");
  }

  private static List<String> headings(Page page) {
    return page.locator("thead th[data-k-column]").allInnerTexts().stream()
        .map(String::strip)
        .toList();
  }
}
