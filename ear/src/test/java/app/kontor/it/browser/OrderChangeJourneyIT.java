package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A buyer changes an order until staff have accepted it and asks for a change afterwards; staff
 * make it so.
 */
class OrderChangeJourneyIT {
  private static final String ITEM = "HAMR-500-G";
  private static final String BUYER = "buyer.pl@demo.kontor.example";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void an_order_is_changed_by_its_buyer_and_then_by_request() throws SQLException {
    DemoData.change(
        "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)", BUYER);
    Desk buyer = Desk.of(browser, "buyer.pl");
    buyer.go("/orders/item.xhtml?item=" + ITEM);
    buyer
        .page()
        .waitForResponse(
            "**/add-to-basket/**",
            () -> buyer.page().locator(".shop-buy form.shop-add [type=submit]").first().click());
    buyer.go("/orders/basket.xhtml");
    buyer.press("order");
    LocalDate wanted = LocalDate.now(ZoneId.of("Europe/Warsaw")).plusDays(61);
    buyer.fill("requestedDate", wanted.toString()).fill("costCentre", "KST-7");
    buyer.fill("contact", "Ewa Lis").fill("note", "Brama 61");
    buyer.press("look");
    Desk.leave(buyer.page(), () -> buyer.page().locator("button[id$='place']").click());
    String order = buyer.page().url().replaceFirst(".*order=", "").replace("%2F", "/");

    found(buyer, order, wanted);

    buyer.page().setViewportSize(390, 844);
    buyer.go("/orders/order.xhtml?order=" + order);
    Desk.leave(buyer.page(), () -> buyer.page().locator("a[href*='order-change.xhtml']").click());
    String before = buyer.page().locator("input[id$='quantity']").inputValue();
    int quantity = Integer.parseInt(before);
    buyer.fill("quantity", String.valueOf(3 * quantity));
    buyer.press("look");
    assertThat(buyer.text()).contains("Co się zmieni", "→");
    shot(buyer.page(), 390, "change-preview");
    assertThat((Integer) buyer.page().evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    buyer.press("save");
    assertThat(buyer.text()).contains("zostało zmienione", "wykonana");
    assertThat(ordered(order)).isEqualTo(3 * quantity);

    Desk sales = Desk.of(browser, "sales");
    sales.go("/orders/office/order.xhtml?order=" + order);
    sales.press("confirm");
    runsOut(buyer, order);
    buyer.go("/orders/order-change.xhtml?order=" + order);
    assertThat(buyer.text()).contains("jako prośba");
    buyer.fill("quantity", String.valueOf(2 * quantity)).fill("reason", "Mniej ludzi");
    buyer.press("look");
    buyer.press("save");
    assertThat(buyer.text()).contains("Prośba o zmianę", "Mniej ludzi");
    shot(buyer.page(), 390, "change-asked");
    assertThat(ordered(order)).isEqualTo(3 * quantity);

    sales.go("/orders/office/change-requests.xhtml");
    assertThat(sales.text()).contains(order, "Mniej ludzi");
    shot(sales.page(), 1280, "change-requests");
    Desk.leave(
        sales.page(), () -> sales.page().locator("main tbody a:has-text('" + order + "')").click());
    shot(sales.page(), 1280, "change-decide");
    sales.press("accept");
    assertThat(sales.text()).contains("zmieniono zgodnie z prośbą", "zastąpiona");
    assertThat(ordered(order)).isEqualTo(2 * quantity);
    sales.go("/orders/office/order-change.xhtml?order=" + order);
    shot(sales.page(), 1280, "change-office");
    assertThat(Books.violations()).isEmpty();
  }

  /** By the day for which it is wanted; its file says what the buyer said. */
  private static void found(Desk buyer, String order, LocalDate wanted) {
    String asked = "requested-from=" + wanted + "&requested-to=" + wanted;
    assertThat(buyer.go("/orders/orders.xhtml?" + asked).text()).contains(order);
    assertThat(buyer.go("/orders/orders.xhtml?requested-from=" + wanted.plusDays(1)).text())
        .doesNotContain(order);
    assertThat(
            buyer
                .requests()
                .get(KontorServer.running().url("/orders/export/orders.csv?" + asked))
                .text())
        .contains(order, "KST-7", "Ewa Lis", "Brama 61");
  }

  /** The cut-off is counted down, and the page says by itself that it has passed. */
  private static void runsOut(Desk buyer, String order) throws SQLException {
    DemoData.change(
        "UPDATE sales_order SET changeable_until = UTC_TIMESTAMP(6) + INTERVAL 8 SECOND"
            + " WHERE number = ?",
        order);
    Page page = buyer.go("/orders/order.xhtml?order=" + order).page();
    assertThat(page.locator("[data-k-clock-seen]").innerText()).matches("Pozostało 0:0[1-8]");
    assertThat(page.locator("[data-k-clock-told]").innerText()).isEqualTo("Pozostało minut: 1");
    shot(page, 390, "cut-off-clock");
    page.locator("[data-k-clock-note]:has-text('minął')").waitFor();
    assertThat(page.locator("a[href*='order-change.xhtml']").innerText())
        .contains("Poproś o zmianę");
  }

  private static int ordered(String order) throws SQLException {
    return Integer.parseInt(
        DemoData.text(
                "SELECT CAST(l.ordered AS UNSIGNED) FROM sales_order_line l"
                    + " JOIN sales_order o ON o.id = l.order_id"
                    + " WHERE o.number = ? AND l.item_id <> 0",
                order)
            .orElseThrow());
  }

  private static void shot(Page page, int width, String name) {
    page.setViewportSize(width, width == 390 ? 844 : 900);
    Browser.screenshot(page, name);
  }
}
