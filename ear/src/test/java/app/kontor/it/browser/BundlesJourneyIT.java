package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales put a part into a bundle; a buyer sees what it consists of and orders two of them as one
 * position; the warehouse picks and issues the parts; the invoice has the one position.
 */
class BundlesJourneyIT {
  private static final String SET = "SET-START";
  private static final String ADDED = "WRCH-8";
  private static final String BUYER = "buyer.pl@demo.kontor.example";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_bundle_goes_from_its_parts_to_the_invoice() throws SQLException {
    DemoData.change(
        "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)", BUYER);
    DemoData.change(
        "DELETE p FROM bundle_part p JOIN item o ON o.id = p.part_id WHERE o.number = ?", ADDED);
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/item-edit.xhtml?item=" + SET);
    sales.page().locator("a[href*='item-parts.xhtml']").first().click();
    sales.page().waitForURL("**/item-parts.xhtml?item=" + SET);
    assertThat(sales.text()).contains("HAMR-500-G", "WRCH-13", "Można teraz sprzedać");
    add(sales, SET, "1");
    assertThat(sales.text()).contains("nie może być częścią zestawu");
    sales.go("/orders/office/item-parts.xhtml?item=" + SET);
    add(sales, ADDED, "2");
    assertThat(sales.text()).contains("Dodano część " + ADDED);
    shots(sales, "bundle-parts");

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.go("/orders/item.xhtml?item=" + SET);
    assertThat(buyer.page().locator(".shop-parts").innerText()).contains("HAMR-500-G", ADDED);
    shots(buyer, "bundle-item");
    buyer.page().locator(".shop-buy form.shop-add [name=quantity]").fill("2");
    buyer
        .page()
        .waitForResponse(
            "**/add-to-basket/**",
            () -> buyer.page().locator(".shop-buy form.shop-add [type=submit]").first().click());
    buyer.go("/orders/basket.xhtml");
    buyer.press("order");
    buyer.press("look");
    Desk.leave(buyer.page(), () -> buyer.page().locator("button[id$='place']").click());
    String order = buyer.page().url().replaceFirst(".*order=", "").replace("%2F", "/");
    DemoData.change("UPDATE sales_order SET payment_days = 14 WHERE number = ?", order);

    sales.go("/orders/office/order.xhtml?order=" + order);
    sales.press("confirm");
    Desk warehouse = Desk.of(browser, "warehouse").in("pl");
    warehouse.go("/orders/office/shipping/issue.xhtml?order=" + order);
    assertThat(warehouse.page().locator("form[id=form] tbody tr").count())
        .as("one position")
        .isEqualTo(1);
    assertThat(warehouse.page().locator(".k-part").allInnerTexts())
        .hasSize(5)
        .anyMatch(part -> part.startsWith("4") && part.contains(ADDED));
    shots(warehouse, "bundle-issue");
    warehouse.press("issue");
    sales.go("/orders/office/order.xhtml?order=" + order);
    shots(sales, "bundle-order");
    Desk accounting = Desk.of(browser, "accounting").in("pl");
    accounting.go("/orders/office/order.xhtml?order=" + order).press("invoice");
    String invoiced =
        DemoData.text(
                "SELECT CONCAT(COUNT(*), ' of ', MIN(l.quantity + 0)) FROM billing_document d"
                    + " JOIN billing_line l ON l.document_id = d.id WHERE d.order_number = ?"
                    + " AND d.kind = 'SALES_INVOICE' AND l.item_number = 'SET-START'",
                order)
            .orElseThrow();
    assertThat(invoiced).isEqualTo("1 of 2.000000");
    buyer.go("/orders/order.xhtml?order=" + order);
    assertThat(buyer.text()).contains("WZ/", SET, ADDED);
    assertThat(Books.violations()).isEmpty();
  }

  private static void add(Desk sales, String part, String quantity) {
    Locator form = sales.page().locator("form[id='adding']");
    form.locator("input[id$=':part']").fill(part);
    form.locator("input[id*=':quantity']").first().fill(quantity);
    Desk.leave(sales.page(), () -> form.locator("button[id$=':add']").click());
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
