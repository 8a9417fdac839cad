package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales make a promotion by a formula, agree a price with one customer and ask why it is so; buyers
 * see what is theirs and where it comes from, and nothing of anybody else's.
 */
class PriceLevelsJourneyIT {
  private static final String ITEM = "D933-M8X40";
  private static final String PROMOTION = "JOURNEY-PLN";
  private static final String OFFICE = "/orders/office/";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_promotion_and_an_agreed_price_are_seen_by_those_they_are_for_and_explained_to_staff() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    promote(sales);
    String customer = customer("buyer.pl");
    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    assertThat(buyer.go("/orders/item.xhtml?item=" + ITEM).text()).contains("Promocja, od");
    pictures(buyer.page(), "price-reason");
    Desk german = Desk.of(browser, "buyer.de").in("de");
    assertThat(german.go("/orders/item.xhtml?item=" + ITEM).text()).doesNotContain("Aktion, ab");

    agree(sales, customer);
    assertThat(buyer.go("/orders/item.xhtml?item=" + ITEM).text())
        .contains("0,0123")
        .contains("Uzgodniona cena, od 1");
    Desk other = Desk.of(browser, "buyer.pl2").in("pl");
    assertThat(other.go("/orders/item.xhtml?item=" + ITEM).text())
        .contains("Promocja, od")
        .doesNotContain("0,0123")
        .doesNotContain(PROMOTION);
    assertThat(
            other
                .page()
                .request()
                .get(KontorServer.running().url(OFFICE + "price-receipt.xhtml?item=" + ITEM))
                .status())
        .as("receipts are for staff")
        .isNotEqualTo(200);

    explain(sales, customer);
    undo(sales);
    assertThat(buyer.go("/orders/item.xhtml?item=" + ITEM).text())
        .doesNotContain("0,0123")
        .doesNotContain("Promocja, od");
  }

  private static void promote(Desk sales) {
    sales.go(OFFICE + "promotions.xhtml");
    sales.page().locator("main a[href$='/office/promotion.xhtml']").first().click();
    sales.page().waitForURL("**/office/promotion.xhtml");
    sales.fill("code", PROMOTION).fill("name", "Promocja próbna").fill("currency", "pln");
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
    sales.page().locator("input[id$=':validTo']").fill(today.plusDays(30).toString());
    sales.page().locator("select[id$=':source']").selectOption("BASE-EUR");
    sales.fill("percent", "-20").press("add");
    assertThat(sales.text()).as("nothing is converted silently").contains("trzeba podać kurs");
    sales.page().locator("select[id$=':source']").selectOption("BASE-PLN");
    sales.press("add");
    sales.page().waitForURL("**/office/price-rule.xhtml?list=" + PROMOTION);
    assertThat(sales.text()).contains("→");
    sales.page().locator("select[id$=':kind']").selectOption("ALL");
    sales.press("include");
    assertThat(sales.text()).contains("wszyscy");
    pictures(sales.page(), "price-rule");
    assertThat(sales.go(OFFICE + "promotions.xhtml").text()).contains(PROMOTION, "BASE-PLN");
    pictures(sales.page(), "promotions");
  }

  private static void agree(Desk sales, String customer) {
    sales.go(OFFICE + "customer.xhtml?customer=" + customer);
    sales.page().locator("main a[href*='agreements.xhtml']").first().click();
    sales.page().waitForURL("**/office/agreements.xhtml?customer=" + customer);
    sales.fill("itemNumber", ITEM).fill("amount", "0").press("agree");
    assertThat(sales.text()).as("nothing is free by accident").contains("Cena wynosi zero");
    sales.fill("amount", "0,0123").fill("note", "List z 3 listopada").press("agree");
    assertThat(sales.text()).contains("jest uzgodniona", "0,0123", "List z 3 listopada");
    pictures(sales.page(), "agreements");
    sales.fill("itemNumber", ITEM).fill("amount", "0,99").press("agree");
    assertThat(sales.text()).as("one price at a time").contains("uzgodniono inną cenę");
  }

  private static void explain(Desk sales, String customer) {
    sales.go(
        OFFICE + "price-receipt.xhtml?customer=" + customer + "&item=" + ITEM + "&quantity=200");
    assertThat(sales.text())
        .contains("obowiązuje")
        .contains("uzgodniona z klientem")
        .contains("bliższy cennik ma cenę")
        .contains(PROMOTION)
        .contains("promocja nie jest tańsza")
        .contains("BASE-PLN: ");
    pictures(sales.page(), "price-receipt");
    sales.go(OFFICE + "price-receipt.xhtml?item=" + ITEM + "&day=2023-01-01");
    assertThat(sales.text()).contains("nie obowiązuje tego dnia");
  }

  private static void undo(Desk sales) {
    sales.go(OFFICE + "price-rule.xhtml?list=" + PROMOTION).press("exclude");
    assertThat(sales.text()).contains("Jeszcze dla nikogo");
    DemoData.change("DELETE FROM price_agreement WHERE note = 'List z 3 listopada'");
  }

  private static String customer(String login) {
    return DemoData.text(
            "SELECT p.number FROM partner p JOIN app_user u ON u.partner_id = p.id"
                + " WHERE u.email = ?",
            login + WebVisitor.DOMAIN)
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
