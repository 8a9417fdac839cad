package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A buyer orders screws by the pack and a service beside them; staff book the work, issue the goods
 * and invoice both; everywhere the pack stands with its pieces.
 */
class SalesUnitsJourneyIT {
  private static final String SCREWS = "D933-M8X40";
  private static final String BUYER = "buyer.pl@demo.kontor.example";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void packs_and_work_go_from_the_basket_to_the_invoice() throws SQLException {
    String work =
        DemoData.text(
                "SELECT number FROM item WHERE active AND number LIKE 'D934-%' ORDER BY id LIMIT 1")
            .orElseThrow();
    Desk sales = Desk.of(browser, "sales").in("en");
    type(sales, work, "SERVICE");
    browser.afterwards(
        () -> DemoData.change("UPDATE item SET kind = 'GOODS' WHERE number = ?", work));
    DemoData.change(
        "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)", BUYER);

    Desk buyer = Desk.of(browser, "buyer.pl").in("en");
    buyer.go("/orders/item.xhtml?item=" + SCREWS);
    Locator form = buyer.page().locator(".shop-buy form.shop-add");
    form.locator("select[name=unit]").selectOption("XPK");
    assertThat(form.locator("[name=quantity]").inputValue()).isEqualTo("1");
    form.locator("[name=quantity]").fill("1.5");
    add(buyer);
    assertThat(buyer.page().locator(".shop-toast").innerText()).contains("nearest");
    form.locator("[name=quantity]").fill("2");
    add(buyer);
    shots(buyer, "unit-item");
    buyer.go("/orders/item.xhtml?item=" + work);
    assertThat(buyer.page().locator(".shop-warehouses").count()).as("no stock of work").isZero();
    assertThat(buyer.page().locator(".shop-buy").innerText()).contains("service");
    add(buyer);

    buyer.go("/orders/basket.xhtml");
    Locator packs = buyer.page().locator("tbody tr").filter(has(SCREWS));
    assertThat(packs.locator("select").inputValue()).isEqualTo("XPK");
    packs.locator("input[id$='quantity']").fill("3");
    buyer.press("update");
    assertThat(packs.locator("input[id$='quantity']").inputValue()).isEqualTo("3");
    loose(buyer);
    shots(buyer, "unit-basket");
    later(buyer);
    buyer.press("order");
    buyer.press("look");
    assertThat(buyer.text()).contains("= 3,000");
    Desk.leave(buyer.page(), () -> buyer.page().locator("button[id$='place']").click());
    String order = buyer.page().url().replaceFirst(".*order=", "").replace("%2F", "/");
    DemoData.change("UPDATE sales_order SET payment_days = 14 WHERE number = ?", order);

    sales.go("/orders/office/order.xhtml?order=" + order);
    sales.press("confirm");
    sales.go("/orders/office/order-work.xhtml?order=" + order);
    sales.fill("person", "Jan Nowak");
    shots(sales, "unit-work");
    sales.press("save");
    assertThat(sales.text()).contains("Jan Nowak", "done", "= 3,000");
    Desk warehouse = Desk.of(browser, "warehouse").in("en");
    warehouse.go("/orders/office/shipping/issue.xhtml?order=" + order);
    assertThat(warehouse.text()).contains("= 3,000").doesNotContain(work);
    warehouse.press("issue");
    sales.go("/orders/office/order.xhtml?order=" + order);
    shots(sales, "unit-order");
    buyer.go("/orders/order.xhtml?order=" + order);
    assertThat(buyer.text()).contains("= 3,000", "WZ/", "Jan Nowak");
    assertThat(Books.violations()).isEmpty();
  }

  /** Loose screws beside the packs stay loose screws. */
  private static void loose(Desk buyer) {
    buyer.go("/orders/item.xhtml?item=" + SCREWS);
    buyer
        .page()
        .locator(".shop-buy form.shop-add select[name=unit]")
        .selectOption(new SelectOption().setIndex(0));
    add(buyer);
    buyer.go("/orders/basket.xhtml");
    Locator screws = buyer.page().locator("#form tbody tr").filter(has(SCREWS));
    assertThat(screws.count()).isEqualTo(2);
    assertThat(screws.nth(0).locator("input[id$='quantity']").inputValue()).isEqualTo("3");
    assertThat(screws.nth(1).locator("select").inputValue()).isEqualTo("C62");
  }

  /** They wait below the basket, come back, are taken out, come back once more and go. */
  private static void later(Desk buyer) {
    Page page = buyer.page();
    Locator screws = page.locator("#form tbody tr").filter(has(SCREWS));
    Desk.leave(page, () -> screws.nth(1).locator("button[id$='later']").click());
    assertThat(screws.count()).isEqualTo(1);
    page.locator("#saved-for-later").scrollIntoViewIfNeeded();
    Locator saved = page.locator("#saved tbody tr").filter(has(SCREWS));
    saved.waitFor();
    shots(buyer, "unit-saved");
    Desk.leave(page, () -> saved.locator("button[id$='take']").click());
    assertThat(screws.count()).isEqualTo(2);
    Desk.leave(page, () -> screws.nth(1).locator("button[id$='remove']").click());
    assertThat(buyer.text()).contains("1 line was taken out: Basket.");
    shots(buyer, "unit-undo");
    Desk.leave(page, () -> page.locator("button[id$='undo']").click());
    assertThat(screws.count()).isEqualTo(2);
    Desk.leave(page, () -> screws.nth(1).locator("button[id$='remove']").click());
    assertThat(screws.count()).isEqualTo(1);
  }

  private static void type(Desk sales, String item, String type) {
    sales.go("/orders/office/item-edit.xhtml?item=" + item);
    sales.page().locator("select[id$='type']").selectOption(type);
    sales.press("save");
  }

  private static void add(Desk buyer) {
    buyer
        .page()
        .waitForResponse(
            "**/add-to-basket/**",
            () -> buyer.page().locator(".shop-buy form.shop-add [type=submit]").first().click());
    buyer.page().locator(".shop-toast").waitFor();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void shots(Desk desk, String name) {
    Page page = desk.page();
    page.setViewportSize(1280, 900);
    Browser.screenshot(page, name);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, name + "-390");
    page.setViewportSize(1280, 900);
  }
}
