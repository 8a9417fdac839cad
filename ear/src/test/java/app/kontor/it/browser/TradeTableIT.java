package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The catalogue as a trade table: twenty-five rows, the first quantity near the search by keyboard,
 * goods added without losing the place, cards for whoever prefers them, compact cards on phones.
 */
class TradeTableIT {
  private static final int MOST_TABS = 5;
  private static final int FIRST_ROW_ON_A_PHONE = 300;
  private static final String HEIGHTS =
      "() => Array.from(document.querySelectorAll('tr.shop-offer'), each =>"
          + " Math.round(each.getBoundingClientRect().height))";

  private static final String ITEMS =
      "SELECT DISTINCT l.item_number FROM sales_order_line l JOIN sales_order o ON o.id ="
          + " l.order_id JOIN item i ON i.id = l.item_id WHERE o.number = ?";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void goods_are_ordered_from_a_table_by_keyboard() {
    Desk buyer = Desk.of(browser, "buyer.de").in("de");
    browser.afterwards(
        () ->
            DemoData.change(
                "UPDATE app_user SET goods = 'table' WHERE email = 'buyer.de"
                    + WebVisitor.DOMAIN
                    + "'"));
    DemoData.change(
        "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)",
        "buyer.de" + WebVisitor.DOMAIN);
    buyer.go("/orders/catalogue.xhtml?category=FAST");
    Page page = buyer.page();
    assertThat(page.locator("tr.shop-offer").count()).isEqualTo(25);
    assertThat(heights(page)).allSatisfy(each -> assertThat(each).isBetween(36, 45));
    Browser.screenshot(page, "trade-table");
    addsByKeyboard(page);
    compact(page);
    cards(page);
    onAPhone(page);
  }

  @Test
  void home_says_what_is_on_its_way_and_to_pay_and_orders_again() throws Exception {
    DemoPast.awaitEnd();
    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    DemoData.change(
        "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)",
        "buyer.pl" + WebVisitor.DOMAIN);
    buyer.home();
    assertThat(buyer.text()).contains("W drodze", "Do zapłaty", "Zamów ponownie");
    Page page = buyer.page();
    Browser.screenshot(page, "home-of-a-buyer");
    page.setViewportSize(390, 844);
    Browser.screenshot(page, "home-of-a-buyer-390");
    page.setViewportSize(1280, 900);
    String order =
        page.locator(".shop-again a.k-num").allInnerTexts().stream()
            .filter(number -> DemoData.texts(ITEMS, number).size() > 1)
            .findFirst()
            .orElseThrow();
    List<String> items = DemoData.texts(ITEMS, order);
    page.locator(".shop-again a[href$='/reorder.xhtml?order=" + order + "']").click();
    assertThat(page.url()).contains("/reorder.xhtml");
    assertThat(page.locator("main tbody tr").count()).isEqualTo(items.size());
    Browser.screenshot(page, "reorder");
    buyer.press("order");
    assertThat(page.url()).endsWith("/basket.xhtml");
    assertThat(page.locator(".k-toast").innerText()).doesNotContain(items);
    assertThat(page.locator("main tbody tr").count()).isGreaterThanOrEqualTo(items.size());
    Browser.screenshot(page, "basket-ordered-again");
    String gone = items.get(0);
    browser.afterwards(
        () -> DemoData.change("UPDATE item SET active = TRUE WHERE number = ?", gone));
    DemoData.change("UPDATE item SET active = FALSE WHERE number = ?", gone);
    buyer.go("/orders/reorder.xhtml?order=" + order);
    assertThat(page.locator("main tbody input[type=checkbox]:disabled").count()).isEqualTo(1);
    assertThat(buyer.text()).contains(gone, "nie można już zamówić");
    buyer.press("order");
    assertThat(page.url()).as("the rest is ordered").endsWith("/basket.xhtml");
  }

  private static List<Integer> heights(Page page) {
    return ((List<?>) page.evaluate(HEIGHTS))
        .stream().map(each -> ((Number) each).intValue()).toList();
  }

  private static void addsByKeyboard(Page page) {
    page.locator("#q").focus();
    int tabs = 0;
    while (!"quantity".equals(page.evaluate("document.activeElement.name")) && tabs <= MOST_TABS) {
      page.keyboard().press("Tab");
      tabs++;
    }
    assertThat(tabs)
        .as("Tabs from the search to the first quantity")
        .isLessThanOrEqualTo(MOST_TABS);
    String before = page.url();
    page.keyboard().press("ArrowUp");
    page.waitForResponse("**/add-to-basket/**", () -> page.keyboard().press("Enter"));
    page.locator("#basket-count").waitFor();
    assertThat(page.locator("#basket-count").innerText()).isEqualTo("1");
    assertThat(page.url()).isEqualTo(before);
    assertThat(page.evaluate("document.activeElement.name")).isEqualTo("quantity");
    page.locator("tr.shop-offer .shop-order button .pi-check").first().waitFor();
  }

  private static void compact(Page page) {
    page.evaluate("() => { document.documentElement.dataset.density = 'compact'; }");
    assertThat(heights(page)).allSatisfy(each -> assertThat(each).isBetween(30, 38));
    Browser.screenshot(page, "trade-table-compact");
  }

  private static void cards(Page page) {
    Desk.leave(page, () -> page.locator("button[name=goods]").click());
    assertThat(page.url()).contains("category=FAST");
    assertThat(page.locator("li.shop-offer").count()).isEqualTo(24);
    Browser.screenshot(page, "trade-cards");
    assertThat(
            DemoData.text(
                "SELECT goods FROM app_user WHERE email = 'buyer.de@demo.kontor.example'"))
        .as("kept for the person")
        .contains("cards");
    Desk.leave(page, () -> page.locator("button[name=goods]").click());
    assertThat(page.locator("tr.shop-offer").count()).isEqualTo(25);
  }

  private static void onAPhone(Page page) {
    page.setViewportSize(390, 844);
    page.reload();
    Locator first = page.locator("tr.shop-offer").first();
    assertThat(first.boundingBox().y).isLessThanOrEqualTo(FIRST_ROW_ON_A_PHONE);
    assertThat(first.boundingBox().height).as("compact").isLessThanOrEqualTo(190);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
    Browser.screenshot(page, "trade-table-390");
  }
}
