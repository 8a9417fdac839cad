package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people typed comes back in its place, whatever became of the session or of the page. */
class TypedWorkIT {
  private static final String ITEM = "D933-M8X40";

  /** The forms of the page with fields people fill in, by their ids. */
  private static final String FORMS =
      """
      () => Array.from(document.querySelectorAll('main form[method=post][id], dialog form[method=post][id]'))
        .filter(f => f.querySelector('textarea, select, input[type=text], input[type=email], input[type=tel], input[type=date]'))
        .map(f => f.id)
      """;

  /** Fills every field of a form with something its kind allows, and tells what. */
  private static final String FILL =
      """
      id => {
        const form = document.getElementById(id);
        const typed = {};
        let n = 0;
        for (const field of form.elements) {
          if (!field.name || field.disabled || field.readOnly) continue;
          n++;
          if (field.tagName === 'TEXTAREA') field.value = 'First line ' + n + '\\nsecond line, ż €';
          else if (field.tagName === 'SELECT') {
            const options = Array.from(field.options).filter(o => !o.disabled);
            if (options.length) options[options.length - 1].selected = true;
          } else if (field.type === 'checkbox') field.checked = !field.checked;
          else if (field.type === 'date') field.value = '2027-03-' + String(1 + n % 28).padStart(2, '0');
          else if (field.type === 'email') field.value = 'someone' + n + '@company.example';
          else if (['text', 'tel', 'number', 'search'].includes(field.type)) {
            const most = field.maxLength > 0 ? field.maxLength : 40;
            field.value = (field.inputMode === 'decimal' || field.inputMode === 'numeric'
              ? String(10 + n) : 'Typed ' + n + ' ąß').slice(0, most);
          } else continue;
          typed[field.name] = field.type === 'checkbox' ? String(field.checked) : field.value;
        }
        return typed;
      }
      """;

  private static final String SEND =
      """
      id => {
        const form = document.getElementById(id);
        form.noValidate = true;
        const button = Array.from(form.elements).find(b => b.tagName === 'BUTTON' && b.type === 'submit'
          && !b.hasAttribute('data-k-confirm') && !b.formNoValidate);
        form.requestSubmit(button);
      }
      """;

  private static final String READ =
      """
      id => {
        const form = document.getElementById(id);
        const shown = {};
        if (form) for (const field of form.elements) {
          if (field.name) shown[field.name] = field.type === 'checkbox' ? String(field.checked) : field.value;
        }
        return shown;
      }
      """;

  @RegisterExtension private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({
    "buyer.pl, /orders/checkout.xhtml /orders/quick-order.xhtml /service/report.xhtml"
        + " /service/report.xhtml?order=first /service/index.xhtml>/ticket.xhtml?"
        + " /documents/forms.xhtml>/form.xhtml? /documents/index.xhtml"
        + " /orders/orders.xhtml>/order.xhtml? /orders/profile.xhtml",
    "company.pl, /orders/company.xhtml>/company-address.xhtml /orders/company-person.xhtml"
        + " /orders/company-people.xhtml>/company-person.xhtml?",
    "admin, /orders/office/settings.xhtml /orders/office/person.xhtml"
        + " /orders/office/seller-new.xhtml"
        + " /orders/office/zone.xhtml /orders/office/zone.xhtml?zone=PL"
        + " /orders/office/vat-rates.xhtml"
        + " /orders/office/payment-term.xhtml"
        + " /orders/office/warehouse.xhtml /orders/office/warehouse.xhtml?warehouse=WRO"
        + " /orders/office/delivery-method.xhtml"
        + " /orders/office/delivery-method.xhtml?method=VAN"
        + " /orders/office/people.xhtml>/person.xhtml?"
        + " /orders/office/number-series.xhtml?series=FV",
    "sales, /orders/office/order-new.xhtml?customer=K10001 /orders/office/customer-edit.xhtml"
        + " /orders/office/customer-edit.xhtml?customer=K10001"
        + " /orders/office/customer-address.xhtml?customer=K10001"
        + " /orders/office/templates.xhtml>/template.xhtml?code /orders/office/rules.xhtml"
        + " /orders/office/customer-group.xhtml /orders/office/customer-group.xhtml?group=DEALER"
        + " /orders/office/price-list.xhtml"
        + " /orders/office/price-lists.xhtml>/price-list.xhtml?"
        + " /orders/office/price-rule.xhtml?list=KEY-PLN /orders/office/price-levels.xhtml"
        + " /orders/office/promotion.xhtml /orders/office/agreements.xhtml?customer=K10001",
    "accounting, /orders/office/billing/rates.xhtml"
        + " /orders/office/banking/entries.xhtml?work=ALL>/entry.xhtml?",
    "warehouse, /orders/office/shipping/carriers.xhtml?add=true"
        + " /orders/office/shipping/carriers.xhtml?carrier=DHL"
        + " /orders/office/stock.xhtml?item=D933-M8X40"
        + " /orders/office/shipping/desk.xhtml>/issue.xhtml?"
        + " /orders/office/shipping/desk.xhtml?view=all>/waybill.xhtml?",
    "service, /service/office/queue.xhtml?view=ALL>/ticket.xhtml?",
    "documents, /documents/office/folders.xhtml>/folder.xhtml?"
        + " /documents/office/folders.xhtml>/folder.xhtml?>/document.xhtml?"
  })
  void every_form_is_back_after_the_session_was_over(String login, String ways) throws Exception {
    DemoPast.awaitEnd();
    Desk desk = Desk.of(browser, login, "en-GB");
    Page page = desk.page();
    List<String> wrong = new ArrayList<>();
    int forms = 0;
    for (String way : ways.split(" ", -1)) {
      if (way.contains("checkout")) {
        add(page);
      }
      if (!follow(page, way)) {
        wrong.add("no page on the way " + way);
        continue;
      }
      String address = page.url();
      for (Object form : (List<?>) page.evaluate(FORMS)) {
        page.navigate(address);
        wrong.addAll(lost(page, login, address, form.toString()));
        forms++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(forms).isPositive();
  }

  private List<String> lost(Page page, String login, String address, String form) {
    Map<String, String> typed = map(page.evaluate(FILL, form));
    forgetSession();
    page.evaluate(SEND, form);
    page.waitForURL(url -> url.contains("login.xhtml"));
    signIn(page, login);
    Map<String, String> shown = map(page.evaluate(READ, form));
    List<String> lost = new ArrayList<>();
    typed.forEach(
        (name, text) -> {
          // Codes are written in capitals as soon as the page takes them.
          if (!capitals(text).equals(capitals(shown.get(name)))) {
            lost.add(address + " " + name + ": " + text + " came back as " + shown.get(name));
          }
        });
    boolean claimed = page.locator("[data-k-restored]").count() > 0;
    if (!claimed && lost.isEmpty()) {
      lost.add(address + " " + form + ": all is back, but the page does not say so");
    }
    return lost;
  }

  @Test
  void eight_lines_of_an_order_are_back_and_can_be_saved() {
    Page page =
        Desk.of(browser, "sales", "en-GB")
            .go("/orders/office/order-new.xhtml?customer=K10001")
            .press("more")
            .page();
    assertThat(page.url()).contains("customer=K10001");
    for (int row = 0; row < 8; row++) {
      page.locator("input[id$=':" + row + ":item']").fill(row < 7 ? ITEM : "NO-SUCH-ITEM");
      page.locator("input[id$=':" + row + ":quantity']").fill(String.valueOf(100 * (row + 1)));
    }
    page.locator("textarea[id$=':note']").fill("Ring first\nthen deliver");
    forgetSession();
    page.locator("button[id$=':save']").click();
    page.waitForURL(url -> url.contains("login.xhtml"));
    signIn(page, "sales");
    assertThat(page.url()).contains("order-new.xhtml?customer=K10001");
    assertThat(page.locator("input[id$=':7:quantity']").inputValue()).isEqualTo("800");
    assertThat(page.locator("textarea[id$=':note']").inputValue())
        .isEqualTo("Ring first\nthen deliver");
    assertThat(page.locator("[data-k-restored]").isVisible()).isTrue();

    Desk.leave(page, () -> page.locator("button[id$=':save']").click());
    assertThat(page.locator("[aria-invalid=true]").first().getAttribute("id")).endsWith(":7:item");
    page.locator("input[id$=':7:item']").fill("");
    page.locator("input[id$=':7:quantity']").fill("");
    Desk.leave(page, () -> page.locator("button[id$=':save']").click());
    assertThat(page.url()).contains("/office/order.xhtml?order=");
    assertThat(page.locator("dd .k-lines").first().innerText())
        .as("the note keeps its lines")
        .isEqualTo("Ring first\nthen deliver");
    noPageAsksToSendAgain(page);
  }

  @Test
  void how_a_price_file_is_to_be_read_is_back_after_the_session_was_over() {
    Page page =
        Desk.of(browser, "sales", "en-GB").in("en").go("/orders/office/price-lists.xhtml").page();
    String list =
        page.locator("main a[href*='/price-list.xhtml?list']").first().getAttribute("href");
    page.navigate(
        KontorServer.running().url(list.replace("/price-list.xhtml", "/price-list-import.xhtml")));
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "prices.csv",
                "text/csv",
                "Item number;Price\nD933-M8X40;1.250\nD934-M8;0\n"
                    .getBytes(StandardCharsets.UTF_8)));
    Desk.leave(page, () -> page.locator("button[id$='load']").click());
    page.locator("[id='reading:mark']").selectOption("COMMA");
    page.locator("[id='reading:freeOfCharge']").check();
    forgetSession();
    page.locator("button[id='reading:again']").click();
    page.waitForURL(url -> url.contains("login.xhtml"));
    signIn(page, "sales");
    assertThat(page.url()).contains("import=").contains("kontor-kept=");
    assertThat(page.locator("[id='reading:mark']").inputValue()).isEqualTo("COMMA");
    assertThat(page.locator("[id='reading:freeOfCharge']").isChecked()).isTrue();
    Desk.leave(page, () -> page.locator("button[id='reading:again']").click());
    assertThat(page.url()).contains("mark=COMMA").contains("free=true");

    page.locator("[id='application:removeMissing']").check();
    forgetSession();
    page.locator("button[id='application:apply']").click();
    page.waitForURL(url -> url.contains("login.xhtml"));
    signIn(page, "sales");
    assertThat(page.url()).contains("mark=COMMA").contains("free=true");
    assertThat(page.locator("[id='application:removeMissing']").isChecked()).isTrue();
    assertThat(page.locator("[data-k-restored]").isVisible()).isTrue();
  }

  @Test
  void the_review_is_back_with_all_that_was_said_before_it() {
    Page page = Desk.of(browser, "buyer.pl", "en-GB").page();
    add(page);
    page.navigate(KontorServer.running().url("/orders/checkout.xhtml"));
    page.locator("[id$=':buyerReference']").fill("OWN-4711");
    page.locator("[id$=':requestedDate']").fill("2027-05-04");
    page.locator("[id$=':note']").fill("Gate 3\nbefore noon");
    Desk.leave(page, () -> page.locator("button[id$=':look']").click());
    forgetSession();
    page.locator("button[id$=':place']").click();
    page.waitForURL(url -> url.contains("login.xhtml"));
    signIn(page, "buyer.pl");
    assertThat(page.locator("main").innerText())
        .contains("OWN-4711", "Gate 3\nbefore noon", "04.05.2027");
    Desk.leave(page, () -> page.locator("button[id$=':place']").click());
    assertThat(page.url()).contains("/order.xhtml?order=");
    assertThat(page.locator("main").innerText()).contains("OWN-4711", "Gate 3\nbefore noon");
    noPageAsksToSendAgain(page);
  }

  @Test
  void what_was_typed_is_back_after_many_other_pages() {
    Page page = Desk.of(browser, "buyer.pl", "en-GB").go("/service/report.xhtml").page();
    page.locator("[id$=':subject']").fill("Too many tabs");
    Page other = browser.session().newPage();
    for (int i = 0; i < 25; i++) {
      other.navigate(KontorServer.running().url("/service/report.xhtml"));
    }
    Desk.leave(page, () -> page.locator("button[id$=':send']").click());
    assertThat(page.locator("[id$=':subject']").inputValue()).isEqualTo("Too many tabs");
    assertThat(page.locator("[data-k-restored]").isVisible()).isTrue();
  }

  @Test
  void the_second_of_two_editors_sees_both_versions_and_overwrites_nothing_unseen() {
    String path = "/orders/office/customer-edit.xhtml?customer=K10002";
    Desk first = Desk.of(browser, "sales", "en-GB").in("en").go(path);
    Desk second = Desk.of(browser, "admin", "en-GB").in("en").go(path);
    first.fill("contact", "First Editor").press("save");
    second.fill("contact", "Second Editor").press("save");
    assertThat(second.text()).contains("Nothing was overwritten", "First Editor", "Second Editor");
    assertThat(second.page().locator("#conflict tbody tr").count()).isEqualTo(1);
    assertThat(first.go(path).page().locator("[id='contact']").inputValue())
        .isEqualTo("First Editor");
    second.press("save");
    assertThat(first.go(path).page().locator("[id='contact']").inputValue())
        .as("after both were seen, the second decides")
        .isEqualTo("Second Editor");
  }

  @Test
  void a_code_that_is_taken_is_refused_at_its_field() {
    Desk sales =
        Desk.of(browser, "sales", "en-GB")
            .in("en")
            .go("/orders/office/customer-address.xhtml?customer=K10003");
    sales.fill("addressCode", "HQ").fill("street", "Elsewhere").fill("houseNumber", "1");
    sales.fill("postcode", "00-950").fill("city", "Warszawa").press("save");
    assertThat(sales.page().locator("[id='addressCode']").getAttribute("aria-invalid"))
        .isEqualTo("true");
    assertThat(sales.page().locator("[id='street']").inputValue()).isEqualTo("Elsewhere");
    sales.go("/orders/office/customer.xhtml?customer=K10003");
    assertThat(sales.text()).doesNotContain("Elsewhere");
  }

  @Test
  void a_refused_quantity_is_marked_at_its_own_line_of_the_basket() {
    Page page = Desk.of(browser, "buyer.de", "en-GB").page();
    for (String item : List.of(ITEM, "D934-M8")) {
      page.navigate(KontorServer.running().url("/orders/item.xhtml?item=" + item));
      Desk.add(page);
    }
    page.navigate(KontorServer.running().url("/orders/basket.xhtml"));
    int lines = page.locator("input[id$=':quantity']").count();
    assertThat(lines).isGreaterThan(1);
    page.locator("input[id$=':" + (lines - 1) + ":quantity']").fill("7");
    Desk.leave(page, () -> page.locator("button[id$=':update']").click());
    assertThat(page.locator("[aria-invalid=true]").count()).isEqualTo(1);
    assertThat(page.locator("[aria-invalid=true]").getAttribute("id"))
        .endsWith(":" + (lines - 1) + ":quantity");
    assertThat(page.locator("[role=alert]").first().isVisible()).isTrue();
    assertThat(page.locator(".k-toast").count()).isZero();
  }

  /** Every page before this one is there again by going back, none as the answer to a post. */
  private static void noPageAsksToSendAgain(Page page) {
    for (int i = 0; i < 4; i++) {
      Response answer = page.goBack();
      if (answer != null) {
        assertThat(answer.request().method()).as(page.url()).isEqualTo("GET");
        assertThat(answer.status()).as(page.url()).isEqualTo(200);
      }
    }
  }

  private static void add(Page page) {
    page.navigate(KontorServer.running().url("/orders/item.xhtml?item=" + ITEM));
    Desk.add(page);
  }

  private static boolean follow(Page page, String way) {
    String[] steps = way.replace("?order=first", "").split(">", -1);
    page.navigate(KontorServer.running().url(steps[0]));
    for (int i = 1; i < steps.length; i++) {
      String link = "main a[href*='" + steps[i] + "']";
      if (page.locator(link).count() == 0) {
        return false;
      }
      page.navigate(KontorServer.running().url(page.locator(link).first().getAttribute("href")));
    }
    return true;
  }

  private static void signIn(Page page, String login) {
    page.locator("input[id$='email']").fill(login + WebVisitor.DOMAIN);
    page.locator("input[type=password]").fill(WebVisitor.PASSWORD);
    page.locator("button.k-button-primary").click();
    page.waitForURL(url -> !url.contains("login.xhtml"));
  }

  /** As after signing out in another tab: the browser sends neither session nor token any more. */
  private void forgetSession() {
    List<Cookie> kept =
        browser.session().cookies().stream()
            .filter(cookie -> !cookie.name.equals("kontor") && !cookie.name.equals("JSESSIONID"))
            .toList();
    browser.session().clearCookies();
    browser.session().addCookies(kept);
  }

  private static String capitals(@Nullable String text) {
    return String.valueOf(text).toUpperCase(Locale.ROOT);
  }

  private static Map<String, String> map(Object evaluated) {
    Map<String, String> map = new TreeMap<>();
    ((Map<?, ?>) evaluated).forEach((name, value) -> map.put(name.toString(), value.toString()));
    return map;
  }
}
