package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A buyer gives an item a number of the own company, finds it by it, orders by it, and reads it on the order. */
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
    buyer.go("/orders/checkout.xhtml").press("place");
    page.waitForURL("**/order.xhtml?order=**");
    assertThat(buyer.text()).contains(ITEM, "Państwa numer: " + OWN);
    Browser.screenshot(page, "order-own-number");
  }
}
