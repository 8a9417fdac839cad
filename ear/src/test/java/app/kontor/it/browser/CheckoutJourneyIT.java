package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A buyer orders on the phone and says when one line is wanted, what to look out for and that all
 * is to come together; the order, and who packs it, say so.
 */
class CheckoutJourneyIT {
  private static final String NOTE = "Klucz w biurze\nnie przed dziesiątą";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_buyer_says_all_that_matters_and_reads_it_again() {
    LocalDate day =
        LocalDate.now(ZoneId.of("Europe/Warsaw"))
            .plusDays(60)
            .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.page().setViewportSize(390, 844);
    buyer.go("/orders/item.xhtml?item=D933-M8X40");
    Desk.add(buyer.page());
    buyer.go("/orders/checkout.xhtml");
    buyer.page().locator("select[id$=':parts']").selectOption("TOGETHER");
    buyer.fill("costCentre", "KST-7").fill("contact", "Ewa Lis").fill("phone", "600 700 800");
    buyer.page().locator("details.order-wishes > summary").click();
    buyer.fill("lineDate", LocalDate.now(ZoneId.of("Europe/Warsaw")).minusDays(1).toString());
    buyer.press("look");
    assertThat(buyer.page().locator("[id$='0:lineDate'][aria-invalid=true]").count())
        .as("a day that has passed is refused at its line")
        .isEqualTo(1);
    buyer.fill("lineDate", day.toString()).fill("lineNote", NOTE);
    assertFits(buyer.page());
    Browser.screenshot(buyer.page(), "checkout-phone");
    buyer
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("plan.txt", "text/plain", "Brama 3".getBytes(StandardCharsets.UTF_8)));
    buyer.press("attach");
    assertThat(buyer.text()).as("the file is taken").contains("plan.txt");
    assertThat(buyer.page().locator("[id$='0:lineNote']").inputValue())
        .as("all else stays")
        .isEqualTo(NOTE);
    buyer.press("look");
    assertThat(buyer.text()).contains("wszystko razem", "KST-7", "Ewa Lis", NOTE, written(day));
    assertFits(buyer.page());
    Browser.screenshot(buyer.page(), "checkout-review-phone");
    buyer.press("place");
    buyer.page().waitForURL("**/order.xhtml?order=**");
    assertThat(buyer.text())
        .contains("wszystko razem", "KST-7", "Ewa Lis", NOTE, written(day), "plan.txt");
    assertFits(buyer.page());
    Browser.screenshot(buyer.page(), "checkout-order-phone");

    buyer.go("/orders/item.xhtml?item=D933-M8X40");
    Desk.add(buyer.page());
    buyer.go("/orders/checkout.xhtml");
    assertThat(buyer.page().locator("datalist option[value='KST-7']").count())
        .as("offered again")
        .isEqualTo(1);
  }

  private static String written(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d.MM.yyyy"));
  }

  private static void assertFits(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
  }
}
