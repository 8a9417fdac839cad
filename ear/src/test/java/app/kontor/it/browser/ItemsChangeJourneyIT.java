package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sales mark items, choose what is to change, look at it old and new, do it and take it back. */
class ItemsChangeJourneyIT {
  private static final String MAKER =
      "SELECT COUNT(*) FROM item WHERE number LIKE 'D912-M5X%' AND maker = 'Śrubena'";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void marked_items_get_a_maker_that_is_taken_back_again() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    Page page = sales.go("/orders/office/items.xhtml?q=D912-M5X").page();
    page.keyboard().press("j");
    page.keyboard().press("x");
    page.keyboard().press("j");
    page.keyboard().press("x");
    Desk.leave(page, () -> page.locator("#bulk button:has-text('Zmień')").click());
    assertThat(page.url()).contains("items-change.xhtml?rows=");
    assertThat(sales.text()).contains("zaznaczonych towarów", "2 artykuły");
    page.locator("select[id='first:what']").selectOption("maker");
    sales.press("choose");
    page.locator("[id='form:text:value']").fill("Śrubena");
    pictures(page, "items-change");
    assertThat(Axe.findings(page, "items-change", List.of())).isEmpty();
    sales.press("look");
    compared(page);
    assertThat(page.locator("h1").innerText()).contains("Producent – Śrubena");
    assertThat(sales.text()).contains("Śrubena");
    assertThat(DemoData.text(MAKER)).contains("0");
    pictures(page, "items-change-looked");
    sales.press("each");
    compared(page);
    assertThat(DemoData.text(MAKER)).contains("2");
    sales.press("takeBack");
    compared(page);
    sales.press("each");
    compared(page);
    assertThat(DemoData.text(MAKER)).contains("0");

    sales.go("/orders/office/items.xhtml?q=D912-M5X");
    Desk.leave(page, () -> page.locator("main a[href*='items-change.xhtml?all=true']").click());
    assertThat(page.url()).contains("q=D912-M5X");
    assertThat(sales.text()).contains("wszystkich towarów z listy");
  }

  /** The job is done when the page offers to compare anew. */
  private static void compared(Page page) {
    page.locator("[id='application:again']").waitFor();
  }

  private static void pictures(Page page, String name) {
    Browser.screenshot(page, name);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, name + "-390");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    page.setViewportSize(1280, 900);
  }
}
