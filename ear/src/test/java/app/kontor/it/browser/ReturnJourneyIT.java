package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.it.trade.Pixels;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A buyer announces a return with a photo; staff accept it, count it and say what becomes of it.
 */
class ReturnJourneyIT {
  /** An order of the buyer's company of which two pieces of a line left and none is on its way. */
  private static final String ORDER =
      "SELECT o.number FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id"
          + " JOIN despatch d ON d.seller_id = o.seller_id AND d.order_number = o.number"
          + " WHERE o.partner_id = (SELECT partner_id FROM app_user WHERE email ="
          + " 'buyer.pl@demo.kontor.example') AND l.line_number = 1 AND l.despatched >= 2"
          + " AND l.sales_unit IS NULL AND d.issued_on > CURRENT_DATE - INTERVAL 25 DAY"
          + " AND o.channel = 'PORTAL' AND NOT EXISTS (SELECT 1 FROM goods_return g WHERE"
          + " g.order_number = o.number) ORDER BY d.issued_on DESC LIMIT 1";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void goods_come_back_and_their_customer_sees_what_becomes_of_them() throws Exception {
    DemoPast.awaitEnd();
    String order = DemoData.text(ORDER).orElseThrow();
    Desk buyer = Desk.of(browser, "buyer.pl");
    buyer.go("/orders/order.xhtml?order=" + order);
    Desk.leave(buyer.page(), () -> buyer.page().locator("a[href*='return-new.xhtml']").click());
    shot(buyer.page(), 1280, "return-new");
    buyer.fill("quantity", "2").fill("description", "Pęknięta rękojeść");
    buyer.press("send");
    assertThat(buyer.text()).as("no reason was chosen").contains("Powód");
    buyer.page().locator("select[id$='reason']").first().selectOption("DAMAGED");
    buyer
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("peknieta.png", "image/png", Pixels.bytes(3, 64, 48)));
    shot(buyer.page(), 390, "return-new-phone");
    buyer.press("send");
    assertThat(buyer.text())
        .contains("Zgłoszono zwrot", "uszkodzone w transporcie", "Pęknięta rękojeść");
    assertThat(buyer.text()).contains("peknieta.png");
    String number = buyer.page().url().replaceFirst(".*return=", "").replace("%2F", "/");

    Desk sales = Desk.of(browser, "sales");
    sales.go("/orders/office/returns.xhtml?status=ANNOUNCED");
    Desk.leave(
        sales.page(),
        () -> sales.page().locator("main tbody a:has-text('" + number + "')").click());
    sales.fill("answer", "Przepraszamy, kurier odbierze jutro.");
    shot(sales.page(), 1280, "return-decide");
    sales.press("decide");
    assertThat(sales.text()).contains("zapisano", "Przyjęty do zwrotu");

    buyer.go("/orders/return-label.xhtml?return=" + number);
    assertThat(buyer.page().locator("main svg path[d^='M']").count()).isEqualTo(1);
    shot(buyer.page(), 1280, "return-label");

    Desk warehouse = Desk.of(browser, "warehouse");
    warehouse.go("/orders/office/return.xhtml?return=" + number);
    warehouse.fill("restocked", "1").fill("scrapped", "1").fill("condition", "Rękojeść pęknięta");
    shot(warehouse.page(), 1280, "return-arrive");
    warehouse.press("arrive");
    assertThat(warehouse.text()).contains("Towar dotarł");

    sales.go("/orders/office/return.xhtml?return=" + number);
    sales.press("settle");
    assertThat(sales.text()).contains("Rozpatrzony", "Kwotę rozliczy księgowość");

    buyer.go("/orders/return.xhtml?return=" + number);
    assertThat(buyer.text()).contains("Rozpatrzony", "Do rozliczenia", "kurier odbierze jutro");
    shot(buyer.page(), 390, "return-phone");
    assertThat((Integer) buyer.page().evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    buyer.go("/orders/order.xhtml?order=" + order);
    assertThat(buyer.text()).contains(number, "Zwrot rozpatrzono");
    assertThat(Books.violations()).isEmpty();
  }

  private static void shot(Page page, int width, String name) {
    page.setViewportSize(width, width == 390 ? 844 : 900);
    Browser.screenshot(page, name);
  }
}
