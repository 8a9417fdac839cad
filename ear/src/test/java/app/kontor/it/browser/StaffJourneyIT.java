package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A buyer on the phone: the office takes over in the shop, with both names and one click back,
 * enters what else is told, finds out later what a line is, and tries a rule that would have
 * confirmed it.
 */
class StaffJourneyIT {
  private static final String BUYER = "buyer.pl@demo.kontor.example";
  private static final String ITEM = "D933-M12X60";
  private static final String OTHER = "D933-M8X40";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void staff_order_for_a_buyer_enter_what_is_told_and_try_a_rule() {
    String customer =
        DemoData.text(
                "SELECT p.number FROM app_user u JOIN partner p ON p.id = u.partner_id"
                    + " WHERE u.email = ?",
                BUYER)
            .orElseThrow();
    Desk office = Desk.anew(browser, "admin").in("pl");
    actFor(office, customer);
    orderAsTheBuyer(office);
    Desk.leave(office.page(), () -> office.page().locator("#end-acting").click());
    assertThat(office.page().url()).contains("/orders/office/customer.xhtml?customer=" + customer);
    assertThat(office.page().locator("#acting").count()).isZero();
    enterWhatIsTold(office, customer);
    tryARule(office);
  }

  private static void actFor(Desk office, String customer) {
    Page page = office.go("/orders/office/customer.xhtml?customer=" + customer).page();
    page.locator("a[href*='act-for.xhtml']").click();
    page.waitForURL("**/act-for.xhtml?customer=*");
    page.locator("select[id$='person']").selectOption(BUYER);
    Desk.leave(page, () -> page.locator("button[id$='begin']").click());
    assertThat(page.url()).endsWith("/orders/index.xhtml");
    assertThat(page.locator("#acting").innerText()).contains("działa za", customer);
    assertThat(page.locator("a[href$='/profile.xhtml'], a[href$='/notices.xhtml']").count())
        .as("nothing of the person alone")
        .isZero();
    assertThat(Axe.findings(page, "acting home", List.of())).isEmpty();
    Browser.screenshot(page, "acting");
    office.go("/orders/acting.xhtml");
    assertThat(Axe.findings(page, "acting", List.of())).isEmpty();
  }

  private static void orderAsTheBuyer(Desk office) {
    Page page = office.go("/orders/quick-order.xhtml").page();
    page.keyboard().type(ITEM);
    page.keyboard().press("Tab");
    page.keyboard().type("100");
    office.press("add");
    office.press("order");
    office.press("look");
    Desk.leave(page, () -> page.locator("button[id$='place']").click());
    assertThat(office.text()).contains("w imieniu", ITEM);
    assertThat(page.locator("#acting").isVisible()).isTrue();
    Browser.screenshot(page, "acting-order");
  }

  private static void enterWhatIsTold(Desk office, String customer) {
    Page page = office.go("/orders/office/order-new.xhtml?customer=" + customer).page();
    page.locator("input[id$=':0:item']").fill(ITEM);
    page.locator("input[id$=':0:quantity']").fill("100");
    page.locator("input[id$=':1:item']").fill("te długie ocynkowane");
    page.locator("[data-entry-told]").first().locator("strong").waitFor();
    assertThat(page.locator("[data-entry-told]").first().innerText())
        .as("price and stock of the row that was left")
        .contains("netto", "wolne");
    page.locator("input[id$=':1:later']").check();
    Browser.screenshot(page, "order-entry");
    office.press("save");
    page.waitForURL("**/office/order.xhtml?order=**");
    page.locator("a[href*='order-open-lines.xhtml']").click();
    page.waitForURL("**/order-open-lines.xhtml?order=**");
    assertThat(office.text()).contains("te długie ocynkowane");
    assertThat(Axe.findings(page, "order-open-lines", List.of())).isEmpty();
    page.locator("input[id$=':0:item']").fill(OTHER);
    page.locator("input[id$=':0:quantity']").fill("100");
    Browser.screenshot(page, "order-open-lines");
    office.press("save");
    page.waitForURL("**/office/order.xhtml?order=**");
    assertThat(page.locator("a[href*='order-open-lines.xhtml']").count()).isZero();
    assertThat(office.text()).contains(OTHER, "te długie ocynkowane = " + OTHER);
    office.press("confirm");
  }

  private static void tryARule(Desk office) {
    office.go("/orders/office/confirm-rule.xhtml?group=WORKSHOP").press("look");
    assertThat(office.page().locator("#would").innerText())
        .containsPattern("Potwierdzone zostałyby \\d+ z \\d+ zamówień");
    Browser.screenshot(office.page(), "confirm-rule");
  }
}
