package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A buyer gives an item a number of the own company, finds it and orders it by that, and reads it
 * on the order; staff enter an order for the company by it.
 */
class OwnNumbersJourneyIT {
  private static final String BUYER = "buyer.pl";
  private static final String ITEM = "D933-M12X60";
  private static final String OWN = "ZAK-77/12";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_number_of_ones_own_is_kept_found_ordered_by_and_printed() {
    browser.afterwards(
        () -> {
          DemoData.change("DELETE FROM buyers_item WHERE number = ?", OWN);
          DemoData.change(
              "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)",
              BUYER + "@demo.kontor.example");
        });
    Desk buyer = Desk.of(browser, BUYER).in("pl");
    Page page = buyer.go("/orders/item.xhtml?item=" + ITEM).page();
    page.locator("a[href*='own-numbers.xhtml?item=']").first().click();
    page.waitForURL("**/own-numbers.xhtml?item=" + ITEM);
    assertThat(page.locator("input[id$=':itemNumber']").inputValue()).isEqualTo(ITEM);
    buyer.fill("number", OWN).fill("name", "Śruba zakładu").press("keep");
    assertThat(buyer.text()).contains("Zachowano " + OWN, ITEM, "Śruba zakładu", "drukowany");
    Browser.screenshot(page, "own-numbers");

    buyer.go("/orders/search.xhtml?q=zak7712");
    assertThat(page.url()).contains("item.xhtml?item=" + ITEM);
    assertThat(buyer.text()).contains("Państwa numer", OWN);
    Browser.screenshot(page, "item-own-number");

    buyer.go("/orders/quick-order.xhtml");
    page.keyboard().type("zak 77 12");
    page.keyboard().press("Tab");
    page.keyboard().type("100");
    buyer.press("add");
    assertThat(page.url()).endsWith("/basket.xhtml");
    assertThat(buyer.text()).contains(ITEM, "Państwa numer: " + OWN);
    buyer.press("order");
    buyer.press("look");
    Desk.leave(page, () -> page.locator("button[id$='place']").click());
    assertThat(buyer.text()).contains(ITEM, "Państwa numer: " + OWN);
    Browser.screenshot(page, "order-own-number");
    String order = page.url().replaceFirst(".*order=", "").replace("%2F", "/");
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/order.xhtml?order=" + order).press("confirm");
    assertThat(
            DemoData.text(
                "SELECT l.buyers_number FROM billing_document d JOIN billing_line l ON"
                    + " l.document_id = d.id WHERE d.order_number = ? AND d.kind = 'PRO_FORMA'"
                    + " AND l.item_number = ?",
                order,
                ITEM))
        .as("the pro-forma has it")
        .hasValue(OWN);
    sales.go("/orders/office/order-new.xhtml?customer=" + customer(order));
    sales.page().locator("input[id$=':0:item']").pressSequentially("zak77");
    sales.page().locator("[role=option]").first().waitFor();
    assertThat(sales.page().locator("[role=option]").first().innerText()).contains(ITEM, OWN);
  }

  private static String customer(String order) {
    return DemoData.text(
            "SELECT p.number FROM sales_order o JOIN partner p ON p.id = o.partner_id"
                + " WHERE o.number = ?",
            order)
        .orElseThrow();
  }
}
