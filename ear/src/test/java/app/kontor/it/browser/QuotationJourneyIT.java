package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * On a phone a buyer asks what the basket would cost; staff price it and send it; whoever has the
 * link in the mail orders without signing in, at the price quoted.
 */
class QuotationJourneyIT {
  private static final Pattern LINK = Pattern.compile("offer\\.xhtml\\?token=([\\w-]{20,})");

  @RegisterExtension private final Browser browser = new Browser();

  @AfterEach
  void empty() {
    DemoData.change(
        "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)",
        "buyer.pl@demo.kontor.example");
  }

  @Test
  void a_basket_is_asked_about_priced_and_ordered_by_the_link() throws Exception {
    DemoPast.awaitEnd();
    empty();
    Desk buyer = Desk.of(browser, "buyer.pl");
    buyer.page().setViewportSize(390, 844);
    buyer.go("/orders/catalogue.xhtml?q=D933");
    Desk.add(buyer.page());
    buyer.go("/orders/basket.xhtml");
    Desk.leave(
        buyer.page(), () -> buyer.page().locator("main a[href*='quotation-ask.xhtml']").click());
    buyer.fill("targetNet", "7,50").fill("note", "Na budowę w Poznaniu");
    shot(buyer.page(), "quotation-ask");
    buyer.press("form:ask");
    assertThat(buyer.text()).contains("Na budowę w Poznaniu", "do wyceny", "zapytanie");
    String number = buyer.page().url().replaceAll(".*quotation=([^&]+).*", "$1");
    number = URLDecoder.decode(number, StandardCharsets.UTF_8);

    Desk sales = Desk.of(browser, "sales");
    sales.go("/orders/office/quotation.xhtml?quotation=" + number);
    Desk.leave(
        sales.page(), () -> sales.page().locator("main a[href*='quotation-edit.xhtml']").click());
    sales.fill("price", "0,25").fill("subject", "Budowa");
    Browser.screenshot(sales.page(), "quotation-edit");
    sales.press("form:look");
    Browser.screenshot(sales.page(), "quotation-office");
    sales.press("form:send");
    assertThat(sales.text()).contains("Wysłano ofertę", "Wersja 1 (PDF)");
    sales.press("form:link");
    assertThat(sales.text()).contains("Karteczka " + number, "zeskanować", "offer.xhtml?token=");
    assertThat(sales.page().locator("svg[role=img] path").getAttribute("d")).startsWith("M4 4h1v1");
    Browser.screenshot(sales.page(), "quotation-slip");

    Matcher link = LINK.matcher(Inbox.text(Inbox.mail("Oferta", number)));
    assertThat(link.find()).as("a link in the mail").isTrue();
    Page anybody = browser.open("pl-PL");
    anybody.setViewportSize(390, 844);
    anybody.navigate(
        KontorServer.running().url("/orders/public/offer.xhtml?token=" + link.group(1)));
    assertThat(anybody.locator("main").innerText()).contains("0,25", "wysłana");
    assertFits(anybody);
    shot(anybody, "quotation-offer");
    anybody.locator("[id$='acceptedBy']").fill("Ewa Kupiec");
    Desk.leave(anybody, () -> anybody.locator("button[id$='accept']").click());
    assertThat(anybody.locator("main").innerText()).contains("Przyjęto zamówienie", "przyjęta");
    shot(anybody, "quotation-accepted");
    assertThat(
            DemoData.text(
                "SELECT CONCAT(TRIM(TRAILING '0' FROM l.price), ' ', o.placed_by) FROM sales_order"
                    + " o JOIN sales_order_line l ON l.order_id = o.id AND l.item_id <> 0 JOIN"
                    + " quotation q ON q.order_number = o.number AND q.seller_id = o.seller_id"
                    + " WHERE q.number = '"
                    + number
                    + "'"))
        .contains("0.25 Ewa Kupiec");
  }

  private static void assertFits(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
  }

  private static void shot(Page page, String name) {
    Browser.screenshot(page, name);
  }
}
