package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The payments desk worked to zero by keyboard, and a wrong file taken back. */
class PaymentsWorklistIT {
  private static final String PAYER = "TASTATUR";
  private static final String LIST = "/orders/office/banking/entries.xhtml?work=WAITING&q=" + PAYER;
  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_statement_of_many_entries_is_worked_to_zero_by_keyboard() throws Exception {
    Desk sales = Desk.of(browser, "sales").in("pl");
    order(sales, "100");
    order(sales, "200");
    List<String[]> open = Books.openDocuments("PLN", 5);
    assertThat(open).hasSizeGreaterThanOrEqualTo(2);
    Desk accounting = Desk.of(browser, "accounting").in("de");
    load(accounting, "tastatur.sta", statement(open, 13));
    Page page = accounting.go(LIST).page();
    int waiting = page.locator("main tbody tr").count();
    assertThat(waiting).isEqualTo(13);
    assertThat(accounting.text()).as("an overpayment is told").contains("überzahlt");
    assertThat(page.locator("main button.k-button-primary[id$='accept']").count())
        .as("no entry with a warning has a solid button")
        .isZero();
    both(page, "payments-warnings");

    page.locator("main tbody tr").first().locator("button, a.k-button").first().focus();
    for (int step = 0; step < 60 && page.locator("main tbody tr").count() > 0; step++) {
      // fails by timeout unless the focus is on an entry's action
      page.waitForFunction("() => document.activeElement.closest('main tbody tr') !== null");
      Desk.leave(page, () -> page.keyboard().press("Enter"));
      if (page.url().contains("entry.xhtml")) {
        page.waitForFunction("() => document.activeElement.id.endsWith(':reason')");
        if (step < 8) {
          both(page, "payment-rest");
        }
        page.keyboard().type("Kleindifferenz");
        Desk.leave(page, () -> page.keyboard().press("Enter"));
      }
      assertThat(page.url()).contains("entries.xhtml").contains("q=" + PAYER);
    }
    assertThat(page.locator("main tbody tr").count()).isZero();
    assertThat(Books.violations()).isEmpty();
  }

  @Test
  void a_wrong_file_is_removed_after_a_question() throws Exception {
    Desk accounting = Desk.of(browser, "accounting").in("de");
    byte[] file = statement(List.of(), 3);
    String name = "falsch-" + System.nanoTime() + ".sta";
    load(accounting, name, file);
    accounting.go("/orders/office/banking/statements.xhtml");
    Page page = accounting.page();
    both(page, "statements-remove");
    page.locator("main tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator("button[id$='withdraw']")
        .click();
    assertThat(page.locator("[data-k-question]").innerText()).contains(name);
    Desk.leave(page, () -> page.locator("[data-k-yes]").click());
    assertThat(page.locator("main tbody").allInnerTexts()).noneMatch(text -> text.contains(name));
    load(accounting, name, file);
    assertThat(accounting.text()).contains(name);
    accounting.go("/orders/office/banking/statements.xhtml");
    page.locator("main tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator("button[id$='withdraw']")
        .click();
    Desk.leave(page, () -> page.locator("[data-k-yes]").click());
    assertThat(Books.violations()).isEmpty();
  }

  /** An order by phone, confirmed, so that its pro-forma is open. */
  private static void order(Desk sales, String quantity) {
    sales.go("/orders/office/order-new.xhtml?q=Metalux");
    sales.page().locator("main a", new Page.LocatorOptions().setHasText("K10001")).click();
    sales.page().waitForURL("**customer=K10001");
    sales.page().locator("select[id$=':channel']").selectOption("PHONE");
    sales.fill("buyerReference", "WORKLIST-" + quantity);
    sales.page().locator("input[id$=':0:item']").fill("D933-M8X40");
    sales.page().locator("input[id$=':0:quantity']").fill(quantity);
    sales.press("save");
    sales.page().waitForURL("**/office/order.xhtml?order=**");
    sales.press("confirm");
  }

  private static void both(Page page, String name) {
    Browser.screenshot(page, name);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, name + "-390");
    page.setViewportSize(1280, 900);
  }

  private static void load(Desk accounting, String name, byte[] file) {
    accounting.go("/orders/office/banking/statements.xhtml");
    accounting
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "text/plain", file));
    accounting.press("load");
  }

  /** Documents overpaid by a cent, the rest payments of nothing known. */
  private static byte[] statement(List<String[]> open, int entries) throws Exception {
    String day =
        LocalDate.now(ZoneId.of("Europe/Warsaw")).format(DateTimeFormatter.ofPattern("uuMMdd"));
    String name = entries == 13 ? PAYER : "FALSCH";
    StringBuilder text =
        new StringBuilder(":20:MT940\r\n:25:" + Books.accountFor("PLN") + "\r\n:28C:00777/1\r\n");
    text.append(":60F:C").append(day).append("PLN1000,00\r\n");
    BigDecimal closing = new BigDecimal("1000.00");
    for (int i = 0; i < entries; i++) {
      boolean known = i < open.size();
      BigDecimal amount =
          known
              ? new BigDecimal(open.get(i)[1]).add(new BigDecimal("0.01"))
              : new BigDecimal("3.07").add(BigDecimal.valueOf(i));
      closing = closing.add(amount);
      text.append(":61:").append(day).append('C').append(amount.toPlainString().replace('.', ','));
      text.append("NTRFNONREF//").append(name).append(i).append("\r\n:86:020~00VE02\r\n~20");
      text.append(known ? open.get(i)[0] : "bez tytulu " + (char) ('A' + i));
      text.append("\r\n~32").append(name).append(' ').append((char) ('A' + i)).append("\r\n");
    }
    text.append(":62F:C")
        .append(day)
        .append("PLN")
        .append(closing.toPlainString().replace('.', ','));
    return text.append("\r\n-\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
