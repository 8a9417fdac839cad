package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff look at how it goes on their first page, read the figures, and go on to the rows. */
class ChartsJourneyIT {
  private static final String HOME = "/orders/office/index.xhtml";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void the_first_page_shows_pictures_whose_figures_are_a_table_that_leads_to_the_rows()
      throws Exception {
    Shopper.signedIn("buyer.pl", 9).order("CHARTS-1");
    Desk desk = Desk.of(browser, "accounting").in("en");
    Page page = desk.go(HOME).page();
    awaitOrders(desk);
    assertThat(page.locator("main .k-card:has(.k-chart) h2").allInnerTexts())
        .containsExactly("Orders that came in", "Incoming payments", "Overdue documents");
    Locator intake = page.locator(".k-chart").first();
    assertThat(intake.locator("svg").getAttribute("aria-label"))
        .startsWith("Orders that came in: bars from");
    assertThat(intake.locator("tbody tr").count()).isEqualTo(14);
    assertThat(intake.locator("tbody").isVisible()).as("until somebody asks").isFalse();
    Browser.screenshot(page, "charts");

    intake.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(intake.locator("tbody").isVisible()).isTrue();
    List<Integer> figures =
        intake.locator("tbody td").allInnerTexts().stream().map(Integer::valueOf).toList();
    int all = figures.stream().mapToInt(Integer::intValue).sum();
    assertThat(all).isPositive();
    assertThat(intake.locator(".k-chart-series .k-num").innerText()).isEqualTo(String.valueOf(all));
    assertThat(intake.locator("svg rect").count())
        .as("a bar for each day with orders")
        .isEqualTo((int) figures.stream().filter(orders -> orders > 0).count());

    int busiest = figures.indexOf(figures.stream().max(Integer::compare).orElseThrow());
    Desk.leave(page, () -> intake.locator("tbody th a").nth(busiest).click());
    assertThat(page.url()).contains("/office/orders.xhtml", "from=", "to=");
    assertThat(page.locator("main tbody tr").count())
        .as("orders of the day, some of which may have come since")
        .isBetween(Math.min(25, figures.get(busiest)), 25);
  }

  /** What a node has counted is a minute old at most. */
  private static void awaitOrders(Desk desk) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (desk.page().locator(".k-chart").first().locator("svg").count() == 0) {
      assertThat(System.nanoTime()).as("the order is in the chart").isLessThan(end);
      desk.page().waitForTimeout(2_000);
      desk.go(HOME);
    }
  }

  @Test
  void they_are_looked_at_on_a_phone_in_the_dark_and_in_other_languages() {
    Desk desk = Desk.of(browser, "accounting");
    for (String language : List.of("pl", "de")) {
      Page page = desk.in(language).go(HOME).page();
      page.setViewportSize(390, 844);
      page.evaluate("() => document.documentElement.dataset.theme = 'dark'");
      page.locator(".k-chart summary").first().click();
      assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
          .as("nothing to the side")
          .isLessThanOrEqualTo(390);
      page.locator(".k-chart").first().scrollIntoViewIfNeeded();
      Browser.screenshot(page, "charts-phone-dark-" + language);
      page.setViewportSize(1280, 900);
    }
  }
}
