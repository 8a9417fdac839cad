package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The box above each page: by keyboard from any portal, without a script, and for buyers. */
class SearchJourneyIT {
  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void staff_find_a_customer_by_keyboard_from_another_portal_and_a_number_leads_there_at_once() {
    Desk desk = Desk.of(browser, "admin").go("/service/office/queue.xhtml");
    Page page = desk.page();
    page.keyboard().press("/");
    page.keyboard().type("metalux");
    Locator customer = page.locator(".k-search [role=group] [role=option]:has-text('K10001')");
    customer.waitFor();
    assertThat(page.locator(".k-search [role=group]").first().getAttribute("aria-label"))
        .isNotBlank();
    assertThat(Axe.findings(page, "search", List.of())).isEmpty();
    while (!"true".equals(customer.getAttribute("aria-selected"))) {
      page.keyboard().press("ArrowDown");
    }
    Desk.leave(page, () -> page.keyboard().press("Enter"));
    assertThat(page.url()).contains("/orders/office/customer.xhtml?customer=K10001");
    page.keyboard().press("/");
    page.keyboard().type("k10001");
    Desk.leave(page, () -> page.keyboard().press("Enter"));
    assertThat(page.url()).contains("/orders/office/customer.xhtml?customer=K10001");
    desk.go("/orders/office/search.xhtml?q=metalux");
    assertThat(page.locator(".k-found a[href*='K10001']").count()).isEqualTo(1);
  }

  @Test
  void the_bell_of_any_portal_leads_to_what_happened_and_to_the_choice() {
    Desk desk = Desk.of(browser, "admin").go("/documents/office/index.xhtml");
    Page page = desk.page();
    Desk.leave(page, () -> page.locator(".k-top a[href$='/office/notices.xhtml']").click());
    assertThat(page.url()).contains("/documents/office/notices.xhtml");
    assertThat(Axe.findings(page, "notices", List.of())).isEmpty();
    page.locator("[id$=':0:wanted']").uncheck();
    page.locator("select[id$='digest']").selectOption("MORNING");
    desk.press("choose");
    assertThat(page.locator("[id$=':0:wanted']").isChecked()).isFalse();
    assertThat(page.locator("select[id$='digest']").inputValue()).isEqualTo("MORNING");
  }

  @Test
  void a_buyer_finds_an_own_order_and_words_lead_to_the_catalogue() {
    Desk desk = Desk.of(browser, "buyer.pl").go("/orders/orders.xhtml");
    Page page = desk.page();
    String number = page.locator("tbody a[href*='order=']").first().innerText().strip();
    page.locator("#global-search").fill(number);
    Desk.leave(page, () -> page.locator("#global-search").press("Enter"));
    assertThat(page.url()).contains("/orders/order.xhtml?order=");
    desk.go("/orders/search.xhtml?q=din");
    assertThat(page.url()).contains("/orders/catalogue.xhtml?q=din");
  }
}
