package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Accounting corrects an invoice: looks at it before, issues it, and corrects the correction. And
 * it invoices money that came before the goods.
 */
class CorrectionJourneyIT {
  /** An invoice in PLN that nobody has corrected, with a first line of at least two pieces. */
  private static final String INVOICE =
      "SELECT d.number FROM billing_document d JOIN billing_line l ON l.document_id = d.id"
          + " WHERE d.kind = 'SALES_INVOICE' AND d.currency = 'PLN' AND l.position = 1"
          + " AND l.quantity >= 2 AND l.sales_unit IS NULL AND l.vat_percent = 23"
          + " AND d.partner_id = (SELECT partner_id FROM app_user WHERE email ="
          + " 'buyer.pl@demo.kontor.example')"
          + " AND NOT EXISTS (SELECT 1 FROM billing_document c WHERE c.corrects_id = d.id)"
          + " ORDER BY d.id DESC LIMIT 1";

  /** A pro-forma of goods at home that are paid and have not left, without an advance invoice. */
  private static final String PAID =
      "SELECT d.number FROM billing_document d JOIN sales_order o ON o.seller_id = d.seller_id"
          + " AND o.number = d.order_number WHERE d.kind = 'PRO_FORMA' AND d.vat_treatment ="
          + " 'DOMESTIC' AND d.paid > 0 AND d.used = 0 AND NOT d.replaced AND NOT d.cancelled"
          + " AND d.currency = 'PLN' AND o.status = 'CONFIRMED'"
          + " AND NOT EXISTS (SELECT 1 FROM billing_document g WHERE g.seller_id = d.seller_id"
          + " AND g.order_number = d.order_number AND g.kind <> 'PRO_FORMA')"
          + " ORDER BY d.id DESC LIMIT 1";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void an_invoice_is_corrected_and_its_correction_too() throws Exception {
    DemoPast.awaitEnd();
    String invoice = DemoData.text(INVOICE).orElseThrow();
    Desk accounting = Desk.of(browser, "accounting");
    Page page = accounting.page();
    accounting.go("/orders/office/billing/document.xhtml?number=" + invoice);
    Desk.leave(page, () -> page.locator("a[href*='correction.xhtml']").click());
    shot(page, 1280, "correction");
    accounting.press("issue");
    assertThat(accounting.text()).as("no reason, nothing changed").contains("Przyczyna");

    accounting.fill("reason", "Cena uzgodniona z handlowcem");
    page.locator("select[id$='cause']").selectOption("PRICE");
    page.locator("input[id$='price']").first().fill("0,01");
    page.locator("button[id$='show']").click();
    page.waitForSelector("text=Co powie korekta");
    assertThat(accounting.text()).contains("Przed", "Po", "Różnica");
    assertThat(Axe.findings(page, "correction", List.of())).isEmpty();
    shot(page, 390, "correction-phone");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    page.setViewportSize(1280, 900);
    accounting.press("issue");
    assertThat(accounting.text())
        .contains("jest wystawiona", "Koryguje fakturę", invoice, "Cena uzgodniona");
    shot(page, 1280, "correction-issued");

    Desk.leave(page, () -> page.locator("a[href*='correction.xhtml']").click());
    page.locator("button[id$='zero']").click();
    page.waitForSelector("text=Co powie korekta");
    accounting.fill("reason", "Całość wycofana");
    accounting.press("issue");
    assertThat(accounting.text()).contains("jest wystawiona", "Cała faktura");

    Desk buyer = Desk.of(browser, "buyer.pl");
    buyer.go("/orders/account/documents.xhtml?kind=CORRECTIVE_INVOICE");
    assertThat(buyer.text()).contains("FK/");
    assertThat(Books.violations()).isEmpty();
  }

  @Test
  void money_before_the_goods_is_invoiced_from_the_pro_forma() throws Exception {
    DemoPast.awaitEnd();
    String proForma = DemoData.text(PAID).orElseThrow();
    Desk accounting = Desk.of(browser, "accounting");
    accounting.go("/orders/office/billing/document.xhtml?number=" + proForma);
    accounting.press("advance");
    assertThat(accounting.text()).contains("jest wystawiona", "Zaliczka na poczet", proForma);
    shot(accounting.page(), 1280, "advance-issued");
    accounting.go("/orders/office/billing/document.xhtml?number=" + proForma);
    accounting.press("advance");
    assertThat(accounting.text()).as("once").contains("nie trzeba faktury zaliczkowej");
    assertThat(Books.violations()).isEmpty();
  }

  private static void shot(Page page, int width, String name) {
    page.setViewportSize(width, width == 390 ? 844 : 900);
    Browser.screenshot(page, name);
  }
}
