package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * axe finds nothing on the pages of each kind of person, light and dark, at a desk and on a phone,
 * and no page scrolls sideways at 390 pixels.
 */
class AccessibilityIT {
  @RegisterExtension private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({
    "buyer.pl, /orders/index.xhtml /orders/catalogue.xhtml?q=din /orders/item.xhtml?item=D933-M8X40"
        + " /orders/basket.xhtml /orders/orders.xhtml /orders/account/documents.xhtml"
        + " /orders/company.xhtml /orders/profile.xhtml /service/index.xhtml /service/report.xhtml"
        + " /documents/index.xhtml /documents/forms.xhtml",
    "buyer.de, /orders/index.xhtml /orders/catalogue.xhtml?q=din /orders/orders.xhtml",
    "buyer.us, /orders/index.xhtml /orders/catalogue.xhtml?q=din /orders/orders.xhtml",
    "admin, /orders/office/settings.xhtml",
    "sales, /orders/office/index.xhtml /orders/office/orders.xhtml /orders/office/order-new.xhtml"
        + " /orders/office/customers.xhtml /orders/office/items.xhtml /orders/office/outbox.xhtml"
        + " /orders/office/templates.xhtml /orders/office/rules.xhtml",
    "accounting, /orders/office/banking/statements.xhtml /orders/office/banking/entries.xhtml"
        + " /orders/office/billing/documents.xhtml",
    "warehouse, /orders/office/shipping/desk.xhtml /orders/office/shipping/carriers.xhtml"
        + " /orders/office/stock.xhtml",
    "service, /service/office/queue.xhtml",
    "documents, /documents/office/folders.xhtml /documents/office/forms.xhtml"
  })
  void axe_finds_nothing_and_nothing_scrolls_sideways(String login, String paths) {
    Page page = Desk.of(browser, login).page();
    List<String> findings = new ArrayList<>();
    for (String path : paths.split(" ", -1)) {
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(1280, 900);
        page.navigate(KontorServer.running().url(path));
        findings.addAll(findings(page, path + " " + theme));
      }
      page.setViewportSize(390, 844);
      findings.addAll(findings(page, path + " phone"));
      int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
      if (width > 390) {
        findings.add(path + " is " + width + " wide on a phone");
      }
      Browser.screenshot(page, "phone-" + login + path.replaceAll("[?].*", ""));
    }
    assertThat(findings).isEmpty();
  }

  private static List<String> findings(Page page, String where) {
    List<String> findings = new ArrayList<>();
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      rule.getNodes()
          .forEach(node -> findings.add(where + ": " + rule.getId() + " " + node.getTarget()));
    }
    return findings;
  }
}
