package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The accountant keeps exchange rates. */
class ExchangeRatesIT {
  private static final String PAGE = "/orders/office/billing/rates.xhtml";
  private static final int TRIES = 60;
  private static final LocalDate YESTERDAY = LocalDate.now(ZoneId.of("Europe/Warsaw")).minusDays(1);

  @RegisterExtension private final Browser browser = new Browser();

  @AfterEach
  void close() {
    KontorServer.running().centralBank().outOfOrder();
  }

  @Test
  void a_rate_that_is_not_published_is_entered_corrected_and_removed() {
    Desk accountant = Desk.of(browser, "accounting").in("en");
    accountant.go("/orders/office/index.xhtml");
    accountant.page().locator("nav a[href$='/office/billing/rates.xhtml']").first().click();
    accountant.page().waitForURL("**" + PAGE);
    assertThat(accountant.heading()).isEqualTo("Exchange rates");

    enter(accountant, "chf", YESTERDAY, "4,5612", "226/A/NBP/2026");
    accountant.go(PAGE + "?currency=chf");
    assertThat(accountant.text()).contains("4.5612", "226/A/NBP/2026", "entered");
    refused(accountant, "CHF", YESTERDAY, "4.56121234", "A correction needs a reason");
    accountant.fill("reason", "read from the paper").fill("table", "226/A/NBP/2026 corr.");
    accountant.press("enter");
    assertThat(accountant.text()).contains("was entered already: 4.5612");
    accountant.fill("seen", "4.5612").press("enter");
    assertThat(accountant.page().locator("#errors li").count()).isZero();
    accountant.go(PAGE + "?currency=CHF");
    assertThat(accountant.text()).contains("4.56121234", "corr.").doesNotContain("4.5612 ");
    Browser.screenshot(accountant.page(), "exchange-rates");

    accountant.page().locator("button[id$='remove']").first().click();
    Desk.leave(accountant.page(), () -> accountant.page().locator("[data-k-yes]").click());
    assertThat(accountant.text()).contains("No rates");
  }

  @Test
  void what_is_no_rate_is_refused_at_its_field() {
    Desk accountant = Desk.of(browser, "accounting").in("en");
    refused(accountant, "XXX", YESTERDAY, "1", "not a currency code");
    refused(accountant, "PLN", YESTERDAY, "1", "currency of the books");
    refused(accountant, "CHF", YESTERDAY.plusDays(9), "1", "published on its day");
    refused(accountant, "CHF", YESTERDAY, "0", "At least 0.00000001");
    refused(accountant, "CHF", YESTERDAY, "-4.5", "At least 0.00000001");
    accountant.go(PAGE + "?currency=CHF");
    assertThat(accountant.text()).contains("No rates");
  }

  @Test
  void published_rates_are_fetched_and_go_before_entered_ones() {
    Desk accountant = Desk.of(browser, "accounting").in("en");
    fetch(accountant, "could not be fetched");

    enter(accountant, "NOK", YESTERDAY, "0.3999", "by phone");
    KontorServer.running()
        .centralBank()
        .publish(
            "[{\"table\":\"A\",\"no\":\"999/A/NBP/2026\",\"effectiveDate\":\""
                + YESTERDAY
                + "\",\"rates\":[{\"currency\":\"korona norweska\",\"code\":\"NOK\",\"mid\":0.3612},"
                + "{\"currency\":\"forint (Węgry)\",\"code\":\"HUF\",\"mid\":0.010961}]}]");
    fetch(accountant, "2 rates");
    accountant.go(PAGE + "?currency=HUF");
    assertThat(accountant.text()).contains("0.010961", "999/A/NBP/2026", "published");
    accountant.go(PAGE + "?currency=NOK");
    String first = accountant.page().locator(".k-table tbody tr").first().innerText();
    assertThat(first).contains("0.3612", "published");
    refused(accountant, "NOK", YESTERDAY, "0.4", "is published and cannot be entered");
  }

  private static void enter(Desk desk, String currency, LocalDate day, String rate, String table) {
    desk.go(PAGE)
        .fill("currency", currency)
        .fill("date", day.toString())
        .fill("rate", rate)
        .fill("table", table)
        .press("enter");
    assertThat(desk.page().locator("body").innerText()).contains("is stored");
  }

  private static void refused(Desk desk, String currency, LocalDate day, String rate, String says) {
    desk.go(PAGE)
        .fill("currency", currency)
        .fill("date", day.toString())
        .fill("rate", rate)
        .fill("table", "by hand")
        .press("enter");
    assertThat(desk.text()).contains(says);
  }

  private static void fetch(Desk desk, String says) {
    desk.go(PAGE).press("fetch");
    for (int i = 0; i < TRIES && !desk.text().contains(says); i++) {
      desk.page().waitForTimeout(1000);
      desk.go(PAGE);
    }
    assertThat(desk.text()).contains(says);
  }
}
