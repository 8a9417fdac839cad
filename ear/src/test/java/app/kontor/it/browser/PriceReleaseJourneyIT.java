package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales collect changes of prices, look at what they would do and release them; buyers see the new
 * prices together, and the old ones again when the release is taken back. What items cost is seen
 * by those only who may.
 */
class PriceReleaseJourneyIT {
  /** The fewest that are sold of it, so that a basket pays the price of so many. */
  private static final String LEAST = "100";

  private static final String ITEM = "D933-M8X40";
  private static final String OFFICE = "/orders/office/";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void prices_are_collected_looked_at_released_and_taken_back() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    String before = price(buyer);
    Desk.add(buyer.page());
    sales.go(OFFICE + "price-lists.xhtml");
    sales.page().locator("main a[href$='/office/price-releases.xhtml']").first().click();
    sales.page().waitForURL("**/office/price-releases.xhtml");
    sales.fill("name", "Próba w przeglądarce").press("begin");
    sales.page().waitForURL("**/office/price-release.xhtml?release=*");
    String page = sales.page().url();
    collect(sales, page);
    assertThat(price(buyer)).as("nothing holds yet").isEqualTo(before);
    sales.press("release");
    assertThat(sales.text()).as("some are below cost").contains("poniżej kosztu lub minimalnej");
    sales.page().locator("input[id$=':belowCost']").check();
    sales.press("release");
    assertThat(sales.text()).contains("obowiązują", "wydane");
    assertThat(price(buyer)).isNotEqualTo(before);
    boolean dearer = toldAndAsked(buyer);
    buyer.go("/orders/basket.xhtml").press("seen");
    assertThat(buyer.text()).doesNotContain("przedtem");

    sales.press("takeBack");
    assertThat(sales.text()).contains("cofnięte");
    assertThat(price(buyer)).isEqualTo(before);
    assertThat(toldAndAsked(buyer)).as("one way up, the other down").isNotEqualTo(dearer);
    assertThat(sales.go(OFFICE + "price-releases.xhtml").text())
        .contains("Próba w przeglądarce", "Cennik wiosenny", "szkic");
    pictures(sales.page(), "price-releases");
    assertThat(
            sales
                .page()
                .request()
                .get(KontorServer.running().url(OFFICE + "item-costs.xhtml"))
                .status())
        .as("costs are not for sales")
        .isNotEqualTo(200);
    costs(Desk.of(browser, "admin").in("de"));
  }

  /** The basket tells what the item cost before; dearer goods are not ordered before one agrees. */
  private static boolean toldAndAsked(Desk buyer) {
    assertThat(buyer.go("/orders/basket.xhtml").text()).contains("przedtem");
    Browser.screenshot(buyer.page(), "basket-prices-changed");
    buyer.go("/orders/checkout.xhtml").press("look");
    assertThat(buyer.text()).contains("przedtem");
    boolean asked = buyer.page().locator("input[id$=':agreed']").count() == 1;
    if (asked) {
      buyer.press("place");
      assertThat(buyer.page().locator("#errors").innerText())
          .as("nothing is ordered before it is agreed")
          .contains("Zgadzam się na nowe ceny");
      Browser.screenshot(buyer.page(), "checkout-prices-changed");
    }
    return asked;
  }

  private static void collect(Desk sales, String page) {
    String own = list();
    sales.page().locator("select[id$=':list']").selectOption(own);
    sales.fill("itemNumber", ITEM).fill("fromQuantity", LEAST).fill("amount", "0,0456");
    sales.press("put");
    assertThat(sales.text()).contains("jest zmienione", ITEM, "0,0456", own);
    String number = page.substring(page.indexOf("release=") + 8);
    sales.go(OFFICE + "price-list.xhtml?list=BASE-EUR");
    sales.page().locator("select[id$=':into']").selectOption(number);
    sales.fill("itemNumber", ITEM).fill("amount", "0,0456").press("set");
    assertThat(sales.text()).as("also from the page of the list").contains("jest zmienione");
    sales.page().navigate(page);
    sales.page().locator("select[id$=':raisedList']").selectOption("BASE-PLN");
    sales.fill("text", "D912").fill("percent", "7,5").press("raise");
    assertThat(sales.text())
        .contains("o 5 do 10 % w górę", "BASE-EUR", "DEALER-PLN", "przez wzór", "wszyscy w PLN");
    formula(sales, page, number);
    pictures(sales.page(), "price-release");
  }

  /** A formula is put into the release, seen there, and taken out; then it is put in for good. */
  private static void formula(Desk sales, String page, String number) {
    for (boolean kept : new boolean[] {false, true}) {
      sales.go(OFFICE + "price-rule.xhtml?list=DEALER-PLN");
      sales.page().locator("select[id$=':into']").selectOption(number);
      sales.fill("percent", "-17,5").press("save");
      sales.page().navigate(page);
      assertThat(sales.text()).contains("Formuły", "BASE-PLN -17,5");
      if (!kept) {
        sales.press("dropRule");
        assertThat(sales.text()).contains("jest zmienione").doesNotContain("BASE-PLN -17,5");
      }
    }
    sales.go(OFFICE + "price-list.xhtml?list=DEALER-PLN");
    assertThat(sales.text()).contains("Ceny przeliczone formułą na dziś");
    APIResponse file =
        sales
            .page()
            .request()
            .get(
                KontorServer.running()
                    .url("/orders/export/prices.csv?list=DEALER-PLN&computed=true"));
    assertThat(file.text()).contains(ITEM, "D912-M8X30", "PLN");
    sales.page().navigate(page);
  }

  private static void costs(Desk admin) {
    admin.go(OFFICE + "price-release.xhtml?release=1");
    assertThat(admin.text()).contains("Cennik wiosenny", "Marge (Kosten)", "darunter");
    pictures(admin.page(), "price-release-costs");
    admin.press("release");
    assertThat(admin.text()).contains("unter den Kosten oder der Mindestmarge");
    admin.go(OFFICE + "item-costs.xhtml").fill("itemNumber", "D912-M8X30");
    assertThat(admin.text()).contains("Einstandskosten");
    pictures(admin.page(), "item-costs");
  }

  private static String price(Desk buyer) {
    return buyer
        .go("/orders/item.xhtml?item=" + ITEM)
        .page()
        .locator("main .shop-buy .shop-net")
        .innerText();
  }

  /** The list whose price the buyer's company pays. */
  private static String list() {
    return DemoData.text(
            "SELECT COALESCE(p.price_list, 'BASE-PLN') FROM partner p JOIN app_user u ON"
                + " u.partner_id = p.id WHERE u.email = ?",
            "buyer.pl" + WebVisitor.DOMAIN)
        .orElseThrow();
  }

  /** As it is on a desk and on a phone. */
  private static void pictures(Page page, String name) {
    page.setViewportSize(1280, 900);
    Browser.screenshot(page, name);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, "phone-" + name);
    page.setViewportSize(1280, 900);
  }
}
