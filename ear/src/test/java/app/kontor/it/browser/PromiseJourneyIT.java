package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Staff promise goods for another day; the buyer reads it on the phone with the reason, and finds
 * an order by the number on the parcel.
 */
class PromiseJourneyIT {
  private static final String OF_BUYER =
      " FROM sales_order o JOIN app_user u ON u.partner_id = o.partner_id"
          + " WHERE u.email = 'buyer.pl@demo.kontor.example' AND ";

  private static final String REASON = "Huta przesunęła wytop";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_changed_date_is_read_with_its_reason_and_an_order_found_by_its_parcel() throws Exception {
    DemoPast.awaitEnd();
    String order = open();
    LocalDate day = LocalDate.now(ZoneId.of("Europe/Warsaw")).plusDays(33);
    Desk sales = Desk.of(browser, "sales");
    sales.go("/orders/office/order.xhtml?order=" + order);
    Desk.leave(sales.page(), () -> sales.page().locator("a[href*='order-promises.xhtml']").click());
    sales.fill("all", day.toString());
    sales.press("save");
    assertThat(sales.text()).as("without a reason nothing is changed").contains("Powód");
    assertThat(sales.page().url()).contains("order-promises");
    sales.fill("reason", REASON).press("save");
    shot(sales.page(), 1280, "promise-office");
    assertThat(sales.text()).contains(REASON, "Zmieniono terminy dostawy");

    Desk buyer = Desk.of(browser, "buyer.pl");
    buyer.page().setViewportSize(390, 844);
    buyer.go("/orders/index.xhtml");
    assertThat(buyer.text()).contains("Zmienione terminy dostawy", order, REASON);
    shot(buyer.page(), 390, "promise-home");
    Desk.leave(
        buyer.page(),
        () ->
            buyer
                .page()
                .locator("main a[href*='order.xhtml']:has-text('" + order + "')")
                .first()
                .click());
    assertThat(buyer.text()).contains(REASON);
    assertThat(buyer.page().locator(".order-promise").first().innerText())
        .startsWith("do ")
        .contains(String.valueOf(day.getYear()));
    assertFits(buyer.page());
    shot(buyer.page(), 390, "promise-order");

    String parcel = parcel("p.number");
    buyer.go("/orders/orders.xhtml");
    buyer.page().locator("button.k-filter-toggle").click();
    buyer.page().locator("details.k-filter-more > summary").click();
    buyer.page().locator("#paper").fill(parcel);
    Desk.leave(buyer.page(), () -> buyer.page().locator("#paper").press("Enter"));
    assertThat(buyer.page().locator("main tbody tr").count()).isEqualTo(1);
    assertFits(buyer.page());
    shot(buyer.page(), 390, "promise-found");
    Desk.leave(buyer.page(), () -> buyer.page().locator("main tbody a").first().click());
    assertThat(buyer.text()).contains(parcel("o.number"), parcel, "Nadano przesyłkę");
    assertThat(buyer.page().locator(".order-near").count()).as("alone in its list").isZero();
    Desk.leave(buyer.page(), () -> buyer.page().locator(".k-crumbs a").last().click());
    assertThat(buyer.page().url()).contains("paper=");

    buyer.go("/orders/orders.xhtml");
    Desk.leave(buyer.page(), () -> buyer.page().locator("main tbody a").first().click());
    String first = buyer.page().url();
    Desk.leave(buyer.page(), () -> buyer.page().locator(".order-near a").click());
    Desk.leave(buyer.page(), () -> buyer.page().locator(".order-near a").first().click());
    assertThat(buyer.page().url()).as("down and up again").isEqualTo(first);
  }

  /** An order of the buyer's company with goods that are to come. */
  private static String open() throws SQLException {
    return DemoData.text(
            "SELECT MAX(o.number)"
                + OF_BUYER
                + "o.status = 'CONFIRMED' AND EXISTS (SELECT 1 FROM sales_order_line l WHERE"
                + " l.order_id = o.id AND l.item_id <> 0 AND l.item_type = 'GOODS')")
        .orElseThrow();
  }

  private static String parcel(String column) throws SQLException {
    return DemoData.text(
            "SELECT "
                + column
                + " FROM parcel p JOIN sales_order o ON o.seller_id = p.seller_id AND o.number ="
                + " p.order_number WHERE p.id = (SELECT MAX(q.id) FROM parcel q JOIN app_user u ON"
                + " u.partner_id = q.partner_id WHERE u.email = 'buyer.pl@demo.kontor.example')")
        .orElseThrow();
  }

  private static void assertFits(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
  }

  private static void shot(Page page, int width, String name) {
    page.setViewportSize(width, width == 390 ? 844 : 900);
    Browser.screenshot(page, name);
  }
}
