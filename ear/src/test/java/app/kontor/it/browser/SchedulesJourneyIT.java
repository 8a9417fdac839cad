package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sales have customers written by the clock, and take the first file from the history. */
class SchedulesJourneyIT {
  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_schedule_is_made_run_and_its_file_taken() throws IOException {
    Desk sales = Desk.of(browser, "sales").in("pl");
    Page page = sales.go("/orders/office/transfers.xhtml").page();
    Desk.leave(page, () -> page.locator("main a[href$='/transfer-schedules.xhtml']").click());
    Desk.leave(page, () -> page.locator("main a[href$='/transfer-schedule.xhtml']").click());
    page.locator("[id='form:name']").fill("Klienci dla sklepu");
    page.locator("[id='form:kind']").selectOption("customers");
    assertThat(shown(page))
        .as("of no meaning for a file from a folder each day")
        .isEqualTo("folder");
    page.locator("[id='form:place']").selectOption("ADDRESS");
    page.locator("[id='form:every']").selectOption("WEEK");
    assertThat(shown(page)).isEqualTo("address login password weekday");
    page.locator("[id='form:every']").selectOption("DAY");
    page.locator("[id='form:address']").fill("https://192.168.0.1/klienci.csv");
    sales.press("save");
    assertThat(sales.text()).as("named at the field").contains("adresy w otwartym internecie");
    page.locator("[id='form:place']").selectOption("SFTP");
    assertThat(shown(page)).isEqualTo("address login password hostKey done failed privateKey");
    page.locator("[id='form:address']").fill("sftp://192.168.0.1/ceny");
    page.locator("[id='form:login']").fill("anna");
    page.locator("[id='form:password']").fill("tajne");
    sales.press("save");
    assertThat(sales.text()).as("nor by SFTP").contains("Komputery we własnej sieci");
    Browser.screenshot(page, "transfer-schedule-sftp");
    page.locator("[id='form:direction']").selectOption("EXPORT");
    page.locator("[id='form:place']").selectOption("HISTORY");
    page.locator("[id='form:fileType']").selectOption("CSV");
    sales.press("save");
    assertThat(page.url()).contains("schedule=");
    assertThat(sales.text()).contains("Klienci dla sklepu", "Nie ma jeszcze plików");
    sales.press("run");
    String own = page.url();
    page.waitForCondition(
        () -> {
          page.navigate(own);
          return sales.text().contains("wykonano");
        },
        new Page.WaitForConditionOptions().setTimeout(60_000));
    Browser.screenshot(page, "transfer-schedule");
    assertThat(Axe.findings(page, "transfer-schedule", List.of())).isEmpty();
    Download file =
        page.waitForDownload(() -> page.locator("a[href*='/scheduled-run?run=']").first().click());
    assertThat(file.suggestedFilename()).startsWith("customers-").endsWith(".csv");
    assertThat(Files.readString(file.path())).contains("Numer klienta");
    sales.go("/orders/office/transfer-schedules.xhtml");
    assertThat(sales.text()).contains("Klienci dla sklepu", "codziennie o 06:00");
    Browser.screenshot(page, "transfer-schedules");
  }

  /** Which of the fields that matter for some choices alone are there. */
  private static String shown(Page page) {
    return Stream.of(
            "folder",
            "fileType",
            "address",
            "login",
            "password",
            "hostKey",
            "done",
            "failed",
            "privateKey",
            "weekday")
        .filter(field -> page.locator("[id='form:" + field + "']").isVisible())
        .collect(Collectors.joining(" "));
  }
}
