package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The administrator reads the audit trail and has the books checked. */
class AdminDeskIT {
  private static final int TRIES = 60;

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void the_trail_shows_who_signed_in_and_its_seals_hold() {
    Desk admin = Desk.anew(browser, "admin").in("en");
    admin.go("/orders/office/index.xhtml");
    admin.page().locator("nav a[href$='/office/audit.xhtml']").first().click();
    admin.page().waitForURL("**/office/audit.xhtml");
    assertThat(admin.heading()).isEqualTo("Audit trail");
    assertThat(admin.page().locator("#from").inputValue()).as("the last days").isNotEmpty();

    admin.page().locator("#what").fill("signin.");
    admin.page().locator("#person").fill("Adam");
    admin.page().locator("#outcome").selectOption("DONE");
    Desk.leave(
        admin.page(), () -> admin.page().locator(".k-filters button:not([type=button])").click());
    Locator rows = admin.page().locator(".k-table tbody tr");
    assertThat(rows.first().innerText()).contains("Adam Administrator", "signed in", "done");
    admin.press("check");
    assertThat(admin.text()).contains("The trail is intact.").contains("signed in");
    Browser.screenshot(admin.page(), "audit-trail");

    admin.go("/orders/office/audit.xhtml?person=Nobody-At-All");
    assertThat(admin.text()).contains("No such entries");
  }

  @Test
  void the_books_are_checked_behind_the_pages() {
    Desk admin = Desk.of(browser, "admin").in("en");
    admin.go("/orders/office/index.xhtml");
    admin.page().locator("nav a[href$='/office/jobs.xhtml']").first().click();
    admin.page().waitForURL("**/office/jobs.xhtml");
    assertThat(admin.heading()).isEqualTo("Background jobs");
    admin.press("check");
    Locator newest =
        admin
            .page()
            .locator(
                ".k-table tbody tr", new Page.LocatorOptions().setHasText("Check of the books"))
            .first();
    for (int i = 0; i < TRIES && !newest.innerText().contains("checked"); i++) {
      admin.page().waitForTimeout(1000);
      admin.go("/orders/office/jobs.xhtml");
    }
    assertThat(newest.innerText()).contains("done", "rules checked", "Adam Administrator");
    Browser.screenshot(admin.page(), "background-jobs");
  }

  @Test
  void a_series_gets_another_pattern_after_its_next_number_was_shown() {
    Desk admin = Desk.of(browser, "admin").in("en");
    admin.go("/orders/office/number-series.xhtml");
    assertThat(admin.heading()).isEqualTo("Number series");
    admin.page().locator("a[href*='series=FS']").first().click();
    admin.page().waitForURL("**series=FS");
    admin.fill("pattern", "FORM/{mm}/{n}").press("save");
    assertThat(admin.text()).contains("a month needs the year with it");
    admin.fill("pattern", "FV/{yyyy}/{mm}/{n}").press("save");
    assertThat(admin.text()).contains("Series FV could bring the same number.");
    admin.fill("pattern", "FORM-{yyyy}-{n:04}");
    admin.page().locator("button[id$='try']").click();
    admin.page().locator("#preview").waitFor();
    String next = admin.page().locator("#preview").innerText();
    assertThat(next).matches("FORM-20\\d\\d-0001");
    Browser.screenshot(admin.page(), "number-series");
    admin.press("save");
    assertThat(admin.text()).contains("The pattern of Sent forms is saved.", next);
  }
}
