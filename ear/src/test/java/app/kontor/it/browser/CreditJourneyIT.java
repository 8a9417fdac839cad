package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounting looks at accounts, agrees credit and lets an order go that waits for it. */
class CreditJourneyIT {
  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void an_account_is_looked_at_credit_agreed_and_an_order_let_go() throws Exception {
    DemoPast.awaitEnd();
    Desk accounting = Desk.of(browser, "accounting");
    Page page = accounting.page();
    accounting.go("/orders/office/billing/accounts.xhtml?state=OVERDUE");
    assertThat(page.locator("main tbody tr").count()).isPositive();
    clean(page, "credit-accounts");
    Desk.leave(page, () -> page.locator("main tbody tr a").first().click());
    assertThat(accounting.text()).contains("Saldo", "po terminie");
    clean(page, "credit-account");
    Desk.leave(page, () -> page.locator("a[href*='/credit.xhtml?']").first().click());
    accounting.fill("limit", "1234,50");
    accounting.fill("insured", "2000");
    accounting.fill("reason", "Rozmowa z zarządem");
    accounting.press("agree");
    assertThat(accounting.text()).contains("nie może być więcej niż limit");
    assertThat(page.locator("input[id$='reason']").inputValue()).isEqualTo("Rozmowa z zarządem");
    accounting.fill("insured", "1000");
    accounting.press("agree");
    assertThat(accounting.text()).contains("234,50");

    accounting.go("/orders/office/billing/credit-holds.xhtml");
    String order = page.locator("main tbody tr a").first().innerText().strip();
    clean(page, "credit-holds");
    page.locator("main tbody tr input[type=checkbox]").first().check();
    accounting.fill("reason", "Zapłacono kartą");
    Desk.leave(page, () -> page.locator("#bulk button").first().click());
    assertThat(page.locator("main tbody").allInnerTexts().toString()).doesNotContain(order);
    accounting.go("/orders/office/order.xhtml?order=" + order);
    assertThat(accounting.text()).contains("Limit przyznany");

    Desk buyer = Desk.of(browser, "buyer.pl");
    buyer.page().setViewportSize(390, 844);
    buyer.go("/orders/account/open-items.xhtml");
    assertThat(buyer.text()).contains("Saldo", "Pozycje otwarte");
    clean(buyer.page(), "credit-own-account");
    assertThat(buyer.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(Books.violations()).isEmpty();
  }

  private static void clean(Page page, String name) {
    Browser.screenshot(page, name);
    assertThat(Axe.findings(page, name, List.of())).isEmpty();
  }
}
