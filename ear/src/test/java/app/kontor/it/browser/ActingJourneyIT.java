package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales take over for a buyer on the phone: the shop as the buyer sees it, both names, one click
 * back.
 */
class ActingJourneyIT {
  private static final String BUYER = "buyer.pl@demo.kontor.example";
  private static final String ITEM = "D933-M12X60";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void an_order_is_placed_in_the_buyers_name_and_the_banner_ends_it() {
    String customer =
        DemoData.text(
                "SELECT p.number FROM app_user u JOIN partner p ON p.id = u.partner_id"
                    + " WHERE u.email = ?",
                BUYER)
            .orElseThrow();
    Desk sales = Desk.anew(browser, "sales").in("pl");
    Page page = sales.go("/orders/office/customer.xhtml?customer=" + customer).page();
    page.locator("a[href*='act-for.xhtml']").click();
    page.waitForURL("**/act-for.xhtml?customer=*");
    page.locator("select[id$='person']").selectOption(BUYER);
    Desk.leave(page, () -> page.locator("button[id$='begin']").click());
    assertThat(page.url()).endsWith("/orders/index.xhtml");
    assertThat(page.locator("#acting").innerText()).contains("działa za", customer);
    assertThat(page.locator("a[href$='/profile.xhtml'], a[href$='/notices.xhtml']").count())
        .as("nothing of the person alone")
        .isZero();
    Browser.screenshot(page, "acting");

    sales.go("/orders/quick-order.xhtml");
    page.keyboard().type(ITEM);
    page.keyboard().press("Tab");
    page.keyboard().type("100");
    sales.press("add");
    sales.press("order");
    sales.press("look");
    Desk.leave(page, () -> page.locator("button[id$='place']").click());
    assertThat(sales.text()).contains("w imieniu", ITEM);
    assertThat(page.locator("#acting").isVisible()).isTrue();
    Browser.screenshot(page, "acting-order");

    Desk.leave(page, () -> page.locator("#end-acting").click());
    assertThat(page.url()).contains("/orders/office/customer.xhtml?customer=" + customer);
    assertThat(page.locator("#acting").count()).isZero();
  }
}
