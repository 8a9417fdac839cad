package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * axe finds nothing on the pages of each kind of person, light and dark, at a desk and on a phone,
 * and no page scrolls sideways: lists at 390 pixels, the page of one object at 320.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityIT {
  private static final Set<String> VISITED = new TreeSet<>();

  /**
   * Pages all portals share, looked at in the order portal; pages that only lead on; and the steps
   * of a file, which {@link TransferJourneyIT} looks at.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "/orders/search.xhtml",
          "/orders/office/transfer-columns.xhtml",
          "/orders/office/transfer-run.xhtml",
          "/service/legal.xhtml",
          "/documents/legal.xhtml",
          "/service/login.xhtml",
          "/service/forgot-password.xhtml",
          "/service/set-password.xhtml",
          "/documents/forgot-password.xhtml",
          "/documents/set-password.xhtml",
          "/documents/login.xhtml",
          "/service/profile.xhtml",
          "/documents/profile.xhtml",
          "/service/notices.xhtml",
          "/documents/notices.xhtml",
          "/service/office/notices.xhtml",
          "/documents/office/notices.xhtml",
          "/service/search.xhtml",
          "/documents/search.xhtml",
          "/service/office/search.xhtml",
          "/documents/office/search.xhtml",
          "/service/office/index.xhtml",
          "/documents/office/index.xhtml");

  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  @RegisterExtension private final Browser browser = new Browser();

  /** What other tests might have left is made here, so that none has to run before. */
  @Test
  @Order(0)
  void there_is_a_form_sent_in() {
    Desk buyer = Desk.of(browser, "buyer.pl").go("/documents/form.xhtml?form=contact-data");
    buyer.page().locator("select[id$='choice']").selectOption("address");
    buyer.page().locator("input[id$=':date']").fill("2027-01-04");
    buyer.page().locator("textarea[id$='textarea']").fill("ul. Nowa 5, 61-001 Poznań");
    buyer.press("send");
    assertThat(buyer.page().url()).contains("submission.xhtml");
  }

  @ParameterizedTest
  @Order(1)
  @CsvSource({
    "buyer.pl, /orders/index.xhtml /orders/catalogue.xhtml?q=din /orders/item.xhtml?item=D933-M8X40"
        + " /orders/item.xhtml?item=D933109 /orders/branches.xhtml /orders/basket.xhtml"
        + " /orders/also-bought.xhtml /orders/orders.xhtml /orders/returns.xhtml"
        + " /orders/account/documents.xhtml /orders/company.xhtml /orders/profile.xhtml"
        + " /service/index.xhtml /service/report.xhtml /orders/legal.xhtml?text=TERMS"
        + " /orders/legal.xhtml /orders/lists.xhtml /orders/quick-order.xhtml /orders/bought.xhtml"
        + " /orders/saved.xhtml /orders/list-add.xhtml?item=D933-M8X40"
        + " /orders/own-numbers.xhtml?item=D933-M8X40 /orders/quotations.xhtml"
        + " /orders/quotation-ask.xhtml /orders/public/offer.xhtml /orders/public/shop.xhtml?q=din"
        + " /orders/public/product.xhtml?item=D933-M8X40 /documents/index.xhtml"
        + " /documents/forms.xhtml /orders/search.xhtml?q=din /orders/notices.xhtml",
    "buyer.de, /orders/index.xhtml /orders/catalogue.xhtml?q=din /orders/orders.xhtml",
    "buyer.us, /orders/index.xhtml /orders/catalogue.xhtml?q=din /orders/orders.xhtml",
    "company.pl, /orders/company-people.xhtml /orders/company-person.xhtml"
        + " /orders/approvals.xhtml /orders/company-budgets.xhtml /orders/company-budget.xhtml",
    "admin, /orders/office/seller.xhtml /orders/office/settings.xhtml /orders/office/audit.xhtml"
        + " /orders/office/return-reasons.xhtml /orders/office/return-reason.xhtml"
        + " /orders/office/jobs.xhtml /orders/office/people.xhtml /orders/office/person.xhtml"
        + " /orders/office/seller-look.xhtml /orders/office/bank-accounts.xhtml"
        + " /orders/office/setup.xhtml /orders/office/sellers.xhtml /orders/office/seller-new.xhtml"
        + " /orders/office/zones.xhtml /orders/office/zone.xhtml?zone=EU"
        + " /orders/office/payment-terms.xhtml /orders/office/payment-term.xhtml?terms=NET14"
        + " /orders/office/visibility.xhtml /orders/office/visibility.xhtml?group=DEALER"
        + " /orders/office/warehouses.xhtml /orders/office/warehouse.xhtml?warehouse=WRO"
        + " /orders/office/vat-rates.xhtml /orders/office/delivery-methods.xhtml"
        + " /orders/office/delivery-method.xhtml?method=VAN /orders/office/item-costs.xhtml"
        + " /orders/office/price-release.xhtml?release=1"
        + " /orders/office/number-series.xhtml?series=FV",
    "sales, /orders/office/index.xhtml /orders/office/orders.xhtml /orders/office/order-new.xhtml"
        + " /orders/office/change-requests.xhtml /orders/office/returns.xhtml"
        + " /orders/office/search.xhtml?q=metal /orders/office/notices.xhtml"
        + " /orders/office/customers.xhtml /orders/office/items.xhtml"
        + " /orders/office/preview.xhtml?customer=K10001 /orders/office/outbox.xhtml"
        + " /orders/office/preview.xhtml?customer=K10001&item=D933-M8X40"
        + " /orders/office/item-edit.xhtml /orders/office/categories.xhtml?category=FAST"
        + " /orders/office/item-edit.xhtml?item=D933-M8X40&show=texts"
        + " /orders/office/item-edit.xhtml?item=D933-M8X40&show=units"
        + " /orders/office/item-edit.xhtml?item=D933-M8X40&show=properties"
        + " /orders/office/item-prices.xhtml?item=D933-M8X40&list=BASE-PLN&from=1"
        + " /orders/office/item-history.xhtml?item=D933-M8X40"
        + " /orders/office/items-change.xhtml?all=true&q=din"
        + " /orders/office/items-change.xhtml?rows=D933-M8X40&what=vatClass"
        + " /orders/office/item-pictures.xhtml?item=D933-M8X40"
        + " /orders/office/item-variants.xhtml?item=D933109&show=GTIN"
        + " /orders/office/item-documents.xhtml?item=D933-M8X40"
        + " /orders/office/item-relations.xhtml?item=D933-M8X40"
        + " /orders/office/item-numbers.xhtml?item=D933-M8X40"
        + " /orders/office/own-numbers.xhtml?customer=K10001"
        + " /orders/office/item-parts.xhtml?item=SET-START"
        + " /orders/office/category-pictures.xhtml?category=FAST"
        + " /orders/office/properties.xhtml?property=material /orders/office/customer-groups.xhtml"
        + " /orders/office/customer-group.xhtml?group=DEALER /orders/office/templates.xhtml"
        + " /orders/office/rules.xhtml /orders/office/price-lists.xhtml"
        + " /orders/office/price-list.xhtml /orders/office/quotation-new.xhtml"
        + " /orders/office/counter.xhtml /orders/office/quotations.xhtml"
        + " /orders/office/price-levels.xhtml /orders/office/price-receipt.xhtml"
        + " /orders/office/promotions.xhtml /orders/office/promotion.xhtml"
        + " /orders/office/price-releases.xhtml /orders/office/transfers.xhtml"
        + " /orders/office/transfer.xhtml?kind=customers /orders/office/pictures-load.xhtml"
        + " /orders/office/transfer-schedules.xhtml /orders/office/transfer-schedule.xhtml"
        + " /orders/office/arrange-list.xhtml?table=orders",
    "accounting, /orders/office/banking/statements.xhtml /orders/office/banking/entries.xhtml"
        + " /orders/office/billing/rates.xhtml"
        + " /orders/office/billing/documents.xhtml",
    "warehouse, /orders/office/shipping/desk.xhtml /orders/office/shipping/carriers.xhtml"
        + " /orders/office/stock.xhtml /orders/office/stock.xhtml?item=D933-M8X40",
    "service, /service/office/queue.xhtml /service/office/arrange-list.xhtml?table=tickets",
    "documents, /documents/office/folders.xhtml /documents/office/forms.xhtml"
        + " /documents/office/arrange-list.xhtml?table=folders"
  })
  void axe_finds_nothing_and_nothing_scrolls_sideways(String login, String paths) {
    Page page = Desk.of(browser, login).page();
    List<String> findings = new ArrayList<>();
    for (String path : paths.split(" ", -1)) {
      inLight(page);
      page.navigate(KontorServer.running().url(path));
      findings.addAll(findings(page, path));
      page.setViewportSize(390, 844);
      findings.addAll(findings(page, path + " phone"));
      int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
      if (width > 390) {
        findings.add(path + " is " + width + " wide on a phone");
      }
      Browser.screenshot(page, "phone-" + login + path.replaceAll("[?].*", ""));
      page.setViewportSize(1280, 900);
      findings.addAll(dark(page, path));
    }
    assertThat(findings).isEmpty();
  }

  /**
   * Each entry is a list page, and behind the sign the text that the address of the first object in
   * it has; a page without a list stands alone.
   */
  @ParameterizedTest
  @Order(2)
  @CsvSource({
    "buyer.pl, pl-PL, /orders/orders.xhtml>/order.xhtml?"
        + " /orders/orders.xhtml>/order.xhtml?>/reorder.xhtml?"
        + " /documents/index.xhtml>/document.xhtml? /documents/forms.xhtml>/form.xhtml?"
        + " /documents/forms.xhtml>/submission.xhtml? /orders/lists.xhtml>/list.xhtml?"
        + " /orders/quotations.xhtml?state=SENT>/quotation.xhtml?"
        + " /orders/orders.xhtml?status=DESPATCHED>/order.xhtml?>/return-new.xhtml?"
        + " /orders/lists.xhtml>/list.xhtml?>/list-terms.xhtml?"
        + " /orders/lists.xhtml>/list.xhtml?>/list-recurring.xhtml?"
        + " /service/index.xhtml>/ticket.xhtml?",
    "buyer.us, en-US, /orders/returns.xhtml>/return.xhtml?"
        + " /orders/returns.xhtml?status=ACCEPTED>/return.xhtml?>/return-label.xhtml?",
    "company.pl, pl-PL, /orders/company.xhtml>/company-address.xhtml"
        + " /orders/company-people.xhtml>/company-person.xhtml?"
        + " /orders/approvals.xhtml>/approval.xhtml?",
    "admin, pl-PL, /orders/office/people.xhtml>/person.xhtml?",
    "buyer.de, de-DE, /orders/orders.xhtml>/order.xhtml? /documents/index.xhtml>/document.xhtml?"
        + " /service/index.xhtml>/ticket.xhtml? /orders/item.xhtml?item=D933-M8X40",
    "buyer.us, en-US, /orders/orders.xhtml?status=CONFIRMED>/order.xhtml?>/order-change.xhtml?"
        + " /orders/orders.xhtml>/order.xhtml? /orders/item.xhtml?item=D933-M8X40",
    "sales, pl-PL, /orders/office/orders.xhtml>/order.xhtml?"
        + " /orders/office/orders.xhtml?status=CONFIRMED>/order.xhtml?>/order-promises.xhtml?"
        + " /orders/office/orders.xhtml?status=CONFIRMED>/order.xhtml?>/order-split.xhtml?"
        + " /orders/office/quotations.xhtml?state=SENT>/quotation.xhtml?"
        + " /orders/office/quotations.xhtml?state=SENT>/quotation.xhtml?>/quotation-edit.xhtml?"
        + " /orders/office/change-requests.xhtml>/order.xhtml?"
        + " /orders/office/orders.xhtml?status=DESPATCHED>/order.xhtml?>/return-new.xhtml?"
        + " /orders/office/returns.xhtml?status=ANNOUNCED>/return.xhtml?"
        + " /orders/office/returns.xhtml?status=ARRIVED>/return.xhtml?"
        + " /orders/office/change-requests.xhtml>/order.xhtml?>/order-change.xhtml?"
        + " /orders/office/customers.xhtml>/customer.xhtml? /orders/office/customer-edit.xhtml"
        + " /orders/office/customers.xhtml>/customer.xhtml?>/customer-address.xhtml"
        + " /orders/office/items.xhtml>/item-edit.xhtml?"
        + " /orders/office/order-new.xhtml?customer=K10001"
        + " /orders/office/templates.xhtml>/template.xhtml?code"
        + " /orders/office/outbox.xhtml>/mail.xhtml?"
        + " /orders/office/price-lists.xhtml>/price-list.xhtml?"
        + " /orders/office/price-lists.xhtml>/price-list.xhtml?>/price-list-import.xhtml?"
        + " /orders/office/price-lists.xhtml>/price-list.xhtml?>/price-rule.xhtml?"
        + " /orders/office/price-releases.xhtml>/price-release.xhtml?"
        + " /orders/office/customers.xhtml>/customer.xhtml?>/agreements.xhtml?"
        + " /orders/office/price-receipt.xhtml?item=D933-M8X40&customer=K10001",
    "accounting, pl-PL, /orders/office/banking/entries.xhtml?work=ALL>/entry.xhtml?"
        + " /orders/office/billing/documents.xhtml>/document.xhtml?"
        + " /orders/office/billing/documents.xhtml?kind=SALES_INVOICE>/document.xhtml?>/correction.xhtml?",
    "warehouse, pl-PL, /orders/office/shipping/desk.xhtml>/issue.xhtml?"
        + " /orders/office/returns.xhtml?status=ACCEPTED>/return.xhtml?"
        + " /orders/office/shipping/desk.xhtml?view=all>/waybill.xhtml?",
    "service, pl-PL, /service/office/queue.xhtml?view=ALL>/ticket.xhtml?",
    "documents, pl-PL, /documents/office/folders.xhtml>/folder.xhtml?"
        + " /documents/office/folders.xhtml>/folder.xhtml?>/document.xhtml?"
        + " /documents/office/forms.xhtml?view=ALL>/submission.xhtml?"
  })
  void axe_finds_nothing_on_the_page_of_one_object_down_to_320_pixels(
      String login, String locale, String ways) throws Exception {
    DemoPast.awaitEnd();
    Page page = Desk.of(browser, login, locale).page();
    List<String> findings = new ArrayList<>();
    Map<String, String> known = new HashMap<>();
    for (String way : ways.split(" ", -1)) {
      inLight(page);
      if (!follow(page, known, way)) {
        findings.add("no object on the way " + way);
        continue;
      }
      findings.addAll(findings(page, way + " " + locale));
      page.setViewportSize(320, 700);
      findings.addAll(findings(page, way + " phone"));
      int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
      if (width > 320) {
        findings.add(way + " is " + width + " wide at 320 pixels");
      }
      Browser.screenshot(page, "one-" + login + way.replaceAll("[?].*?(?=>|$)", ""));
      page.setViewportSize(1280, 900);
      findings.addAll(dark(page, way + " " + locale));
    }
    assertThat(findings).isEmpty();
  }

  @Test
  @Order(3)
  void axe_finds_nothing_where_nobody_is_signed_in_and_on_the_way_to_an_order() {
    List<String> findings = new ArrayList<>();
    Page outside = browser.open("de-DE");
    for (String path :
        List.of(
            "/orders/login.xhtml",
            "/orders/forgot-password.xhtml",
            "/orders/set-password.xhtml?token=unknown",
            "/orders/approve.xhtml?token=unknown",
            "/orders/no-such-page.xhtml")) {
      outside.navigate(KontorServer.running().url(path));
      findings.addAll(bothThemes(outside, path));
    }
    Desk buyer = Desk.of(browser, "buyer.de", "de-DE");
    buyer.go("/orders/item.xhtml?item=D933-M8X40");
    Desk.add(buyer.page());
    buyer.go("/orders/basket.xhtml");
    findings.addAll(bothThemes(buyer.page(), "basket"));
    buyer.press("order");
    findings.addAll(bothThemes(buyer.page(), "checkout"));
    buyer.fill("requestedDate", "2020-01-01");
    buyer.press("look");
    findings.addAll(bothThemes(buyer.page(), "checkout refused"));
    buyer.fill("requestedDate", "");
    buyer.press("look");
    findings.addAll(bothThemes(buyer.page(), "review"));
    buyer.go("/orders/basket.xhtml").fill("quantity", "0").press("update");
    findings.addAll(bothThemes(buyer.page(), "empty basket"));
    assertThat(findings).isEmpty();
  }

  @Test
  @Order(3)
  void axe_finds_nothing_on_the_page_after_goods_issue() throws Exception {
    DemoPast.awaitEnd();
    Page page = Desk.of(browser, "warehouse").page();
    String number = DemoData.text("SELECT MIN(number) FROM despatch").orElseThrow();
    page.navigate(
        KontorServer.running().url("/orders/office/shipping/made.xhtml?despatch=" + number));
    List<String> findings = new ArrayList<>(bothThemes(page, "made"));
    page.setViewportSize(320, 700);
    findings.addAll(findings(page, "made phone"));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(findings).isEmpty();
  }

  @Test
  @Order(3)
  void axe_finds_nothing_where_work_of_an_order_is_booked() throws Exception {
    DemoPast.awaitEnd();
    String line =
        DemoData.text(
                "SELECT MIN(l.id) FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id"
                    + " JOIN item i ON i.id = l.item_id WHERE o.status = 'CONFIRMED'"
                    + " AND l.item_type = 'GOODS' AND l.despatched + l.cancelled < l.ordered")
            .orElseThrow();
    browser.afterwards(
        () ->
            DemoData.change("UPDATE sales_order_line SET item_type = 'GOODS' WHERE id = ?", line));
    DemoData.change("UPDATE sales_order_line SET item_type = 'SERVICE' WHERE id = ?", line);
    String number =
        DemoData.text(
                "SELECT o.number FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id"
                    + " WHERE l.id = ?",
                line)
            .orElseThrow();
    Page page = Desk.of(browser, "sales").page();
    page.navigate(KontorServer.running().url("/orders/office/order-work.xhtml?order=" + number));
    assertThat(page.locator("input[id$='quantity']").count()).isEqualTo(1);
    List<String> findings = new ArrayList<>(bothThemes(page, "work"));
    page.setViewportSize(320, 700);
    findings.addAll(findings(page, "work phone"));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(findings).isEmpty();
  }

  @Test
  @Order(4)
  void no_page_was_left_out() {
    Set<String> missing = new TreeSet<>();
    for (PortalPages portal : PortalPages.all()) {
      portal.pages().keySet().forEach(path -> missing.add(portal.portal() + path));
    }
    missing.removeAll(VISITED);
    missing.removeAll(ELSEWHERE);
    assertThat(missing).isEmpty();
  }

  /** Everything in light; in dark only colours differ. The page is left in light. */
  private static List<String> bothThemes(Page page, String where) {
    List<String> findings = new ArrayList<>(findings(page, where));
    findings.addAll(dark(page, where));
    Axe.turn(page, ColorScheme.LIGHT);
    return findings;
  }

  /** The colours of the page in dark; it is left in it. */
  private static List<String> dark(Page page, String where) {
    Axe.turn(page, ColorScheme.DARK);
    return Axe.findings(page, where + " dark", COLOURS);
  }

  /** The next page is drawn in light at a desk; nothing has to turn. */
  private static void inLight(Page page) {
    page.setViewportSize(1280, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  /** Whether there was an object to go to from each list. */
  private static boolean follow(Page page, Map<String, String> known, String way) {
    String address = address(page, known, way);
    if (address == null) {
      return false;
    }
    page.navigate(address);
    return true;
  }

  /** Where the way leads; lists that several ways go through are opened once. */
  private static @Nullable String address(Page page, Map<String, String> known, String way) {
    int last = way.lastIndexOf('>');
    if (last < 0) {
      return KontorServer.running().url(way);
    }
    String found = known.get(way);
    if (found != null) {
      return found;
    }
    String list = address(page, known, way.substring(0, last));
    if (list == null) {
      return null;
    }
    if (!page.url().equals(list)) {
      page.navigate(list);
    }
    Locator link = page.locator("main a[href*='" + way.substring(last + 1) + "']").first();
    if (link.count() == 0) {
      return null;
    }
    String address = URI.create(page.url()).resolve(link.getAttribute("href")).toString();
    known.put(way, address);
    return address;
  }

  private static List<String> findings(Page page, String where) {
    VISITED.add(URI.create(page.url()).getPath());
    return Axe.findings(page, where, List.of());
  }
}
