package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales make a customer's own price list, load prices from a file, and the customer's buyer sees
 * them at once, another buyer never.
 */
class PriceListJourneyIT {
  private static final String ITEM = "D933-M8X40";
  private static final String LIST = "OWN-JOURNEY";
  private static final String HEAD = "Numer towaru;Nazwa;Od ilości;Cena;Cena za\n";
  private static final String GOOD = HEAD + ITEM + ";Śruba;1;0,4321;1\n";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_customers_own_list_is_made_from_a_file_and_seen_by_that_customer_alone() {
    Desk buyer = Desk.of(browser, "buyer.pl2").in("pl");
    buyer.go("/orders/item.xhtml?item=" + ITEM);
    Desk.add(buyer.page());
    assertThat(buyer.go("/orders/basket.xhtml").text()).contains(ITEM).doesNotContain("0,4321");

    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/index.xhtml");
    sales.page().locator("nav a[href$='/office/price-lists.xhtml']").first().click();
    sales.page().waitForURL("**/office/price-lists.xhtml");
    sales.page().locator("main a.k-button-primary, a[href*='price-list.xhtml']").first().click();
    sales.page().waitForURL("**/office/price-list.xhtml");
    sales.fill("code", LIST).fill("name", "Cennik własny").fill("currency", "eur");
    sales.page().locator("select[id$=':copyOf']").selectOption("KEY-PLN");
    sales.fill("percent", "-10");
    sales.press("add");
    assertThat(sales.text()).as("prices are not converted").contains("Ceny nie są przeliczane");
    sales.fill("currency", "pln").press("add");
    assertThat(sales.heading()).isEqualTo("Cennik własny");
    assertThat(sales.text()).contains("1–25 z");
    Browser.screenshot(sales.page(), "price-list");

    load(sales, "prices.csv", (GOOD + "NIE-MA;x;1;1;1\n").getBytes(Charset.forName("CP1250")));
    assertThat(sales.text()).contains("NIE-MA", "nie ma takiego towaru", "nic się nie zmieni");
    assertThat(sales.page().locator("button[id$='apply']").count()).isZero();
    Browser.screenshot(sales.page(), "price-list-import-refused");
    load(sales, "prices.csv", GOOD.getBytes(Charset.forName("CP1250")));
    assertThat(sales.page().locator("button[id$='apply']").count()).isEqualTo(1);
    Browser.screenshot(sales.page(), "price-list-import");
    sales.press("apply");
    sales.page().waitForURL("**/office/price-list.xhtml?list=" + LIST);
    assertThat(sales.go("/orders/office/price-list.xhtml?list=" + LIST + "&q=" + ITEM).text())
        .contains("0,4321");

    String customer = give(sales, LIST);
    sales.page().locator("main a[href*='price-list.xhtml?list=" + LIST + "']").click();
    sales.page().waitForURL("**/office/price-list.xhtml?list=" + LIST);
    assertThat(sales.text()).contains(customer);

    assertThat(buyer.go("/orders/catalogue.xhtml?q=" + ITEM).text()).contains("0,4321");
    assertThat(buyer.go("/orders/basket.xhtml").text()).contains("0,4321");
    Desk other = Desk.of(browser, "buyer.pl").in("pl");
    assertThat(other.go("/orders/catalogue.xhtml?q=" + ITEM).text())
        .contains(ITEM)
        .doesNotContain("0,4321");

    lookAs(sales, customer);
    changeAtOnce(sales);
    assertThat(buyer.go("/orders/basket.xhtml").text()).contains("0,77").doesNotContain("0,4321");
    buyer.go("/orders/basket.xhtml").fill("quantity", "0").press("update");
    give(sales, "");
    assertThat(buyer.go("/orders/catalogue.xhtml?q=" + ITEM).text()).doesNotContain("0,77");
  }

  @Test
  void a_list_that_was_taken_as_a_file_and_is_loaded_again_stays_as_it_is() {
    Desk sales = Desk.of(browser, "sales").in("de");
    for (String type : new String[] {"csv", "xlsx"}) {
      APIResponse file =
          sales
              .page()
              .request()
              .get(KontorServer.running().url("/orders/export/prices." + type + "?list=BASE-EUR"));
      assertThat(file.status()).isEqualTo(200);
      sales.go("/orders/office/price-list-import.xhtml?list=BASE-EUR");
      hand(sales, "liste." + type, file.body());
      assertThat(sales.text())
          .contains("Die Liste sagt schon, was die Datei sagt.")
          .contains("Abgelehnt");
      assertThat(sales.page().locator("button[id$='apply']").count()).isZero();
    }
  }

  /** Sales see what the customer's buyer sees, and what another customer's does; no basket. */
  private static void lookAs(Desk sales, String customer) {
    sales.go("/orders/office/customer.xhtml?customer=" + customer);
    Desk.leave(
        sales.page(), () -> sales.page().locator("a[href*='/office/preview.xhtml?']").click());
    assertThat(sales.text()).contains("Tak widzi sklep " + customer, "PLN", "Tylko do oglądania");
    sales.go("/orders/office/preview.xhtml?customer=" + customer + "&q=" + ITEM);
    assertThat(sales.text()).contains("0,4321");
    assertThat(sales.page().locator("main form[method=post]").count()).as("no basket").isZero();
    Browser.screenshot(sales.page(), "preview");
    sales.page().setViewportSize(390, 844);
    Browser.screenshot(sales.page(), "preview-phone");
    sales.page().setViewportSize(1280, 900);
    Desk.leave(
        sales.page(),
        () -> sales.page().locator("main a[href*='item=" + ITEM + "']:visible").last().click());
    assertThat(sales.page().url()).contains("/office/preview.xhtml?customer=" + customer);
    assertThat(sales.text()).contains("0,4321", "Tak widzi sklep " + customer);
    Browser.screenshot(sales.page(), "preview-item");
    assertThat(sales.go("/orders/office/preview.xhtml?customer=K10001&item=" + ITEM).text())
        .contains(ITEM)
        .doesNotContain("0,4321");
    assertThat(
            DemoData.text(
                "SELECT COUNT(*) FROM audit_entry WHERE use_case = 'ShopPreview.item'"
                    + " AND outcome = 'OK'"))
        .hasValueSatisfying(rows -> assertThat(Long.parseLong(rows)).isGreaterThan(1));
  }

  /** Two desks change the same price; the second is told. */
  private void changeAtOnce(Desk sales) {
    String entry = "/orders/office/price-list.xhtml?list=" + LIST + "&item=" + ITEM + "&from=1";
    sales.go(entry);
    Desk second = Desk.of(browser, "admin").in("pl");
    second.go(entry);
    sales.fill("amount", "0,77").press("set");
    second.fill("amount", "0,88").press("set");
    assertThat(second.text()).contains("Nic nie zostało nadpisane");
    sales.go("/orders/office/price-list.xhtml?list=" + LIST + "&q=" + ITEM);
    assertThat(sales.text()).contains("0,77").doesNotContain("0,88");
  }

  /** Gives the buyer's company a list, or none. */
  private static String give(Desk sales, String list) {
    String customer =
        DemoData.text(
                "SELECT p.number FROM partner p JOIN app_user u ON u.partner_id = p.id"
                    + " WHERE u.email = ?",
                "buyer.pl2" + WebVisitor.DOMAIN)
            .orElseThrow();
    sales.go("/orders/office/customer-edit.xhtml?customer=" + customer);
    sales.page().locator("select[id='priceList']").selectOption(list);
    sales.press("save");
    sales.page().waitForURL("**/office/customer.xhtml?customer=" + customer);
    return customer;
  }

  private static void load(Desk sales, String name, byte[] file) {
    sales.go("/orders/office/price-list-import.xhtml?list=" + LIST);
    hand(sales, name, file);
  }

  private static void hand(Desk sales, String name, byte[] file) {
    sales
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", file));
    sales.press("load");
    sales.page().waitForURL("**import=**");
  }
}
