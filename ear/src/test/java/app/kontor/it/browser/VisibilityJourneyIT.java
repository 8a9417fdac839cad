package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A salesperson says what a customer sees, looks at the shop as the customer, who sees just that.
 */
class VisibilityJourneyIT {
  private static final String PAGE = "/orders/office/visibility.xhtml?customer=K10003";
  private static final String ITEM = "/orders/item.xhtml?item=D933-M8X40";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_customer_is_told_by_traffic_light_and_gross_and_sees_no_documents() {
    browser.afterwards(this::saidNothing);
    Desk buyer = Desk.of(browser, "buyer.pl2").in("pl");
    assertThat(buyer.go(ITEM).text()).contains("Dostępne: ", "netto / ", "Dostępność w magazynach");
    int pages = buyer.page().locator("nav a").count();

    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/customer.xhtml?customer=K10003");
    Desk.leave(
        sales.page(),
        () -> sales.page().locator("main a[href*='/office/visibility.xhtml']").click());
    assertThat(sales.text()).contains("nie ustalono tutaj: dokładne ilości (zwykle)");
    choose(sales.page(), "Stan magazynowy", "LIGHT");
    choose(sales.page(), "Stan w oddziałach", "HIDDEN");
    choose(sales.page(), "Ceny w sklepie", "GROSS");
    choose(sales.page(), "Dokumenty", "HIDDEN");
    sales.press("save");
    assertThat(sales.text()).contains("Zapisano, co jest widoczne.");
    Browser.screenshot(sales.page(), "visibility-customer");
    assertThat(sales.go("/orders/office/preview.xhtml?customer=K10003&item=D933-M8X40").text())
        .contains("brutto / ")
        .doesNotContain("Dostępne: ", "netto / ");
    Browser.screenshot(sales.page(), "visibility-preview");
    sales.go("/orders/office/preview.xhtml?customer=K10003&item=D933109");
    assertThat(sales.page().locator(".shop-matrix a[href*='/office/preview.xhtml?']").count())
        .as("the family's sizes, each seen as the customer does")
        .isPositive();
    assertThat(sales.page().locator(".shop-matrix input:not([type=hidden])").count()).isZero();
    Browser.screenshot(sales.page(), "visibility-preview-matrix");

    assertThat(buyer.go(ITEM).text())
        .contains("brutto / ")
        .doesNotContain("Dostępne: ", "netto / ", "Dostępność w magazynach");
    Browser.screenshot(buyer.page(), "visibility-item");
    assertThat(buyer.page().locator("nav a").count()).as("no documents").isLessThan(pages);
    assertThat(buyer.go("/orders/catalogue.xhtml?q=M8x40").text()).doesNotContain("Dostępne: ");
    Browser.screenshot(buyer.page(), "visibility-catalogue");

    Desk admin = Desk.of(browser, "admin").in("pl").go(PAGE);
    assertThat(admin.text()).contains("zmieniono, co widzą klienci", "sygnalizacja świetlna");
  }

  private static void choose(Page page, String label, String value) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(value);
  }

  private void saidNothing() {
    Desk sales = Desk.of(browser, "sales").in("pl").go(PAGE);
    sales.page().locator("main select").all().forEach(one -> one.selectOption(""));
    sales.press("save");
  }
}
