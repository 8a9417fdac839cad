package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales name what belongs to an item, found while it is typed, and put it into an order; a buyer
 * sees it on the item's page at the own price and puts it into the basket from there.
 */
class RelationsJourneyIT {
  private static final String ITEM = "D933-M8X40";
  private static final String RELATIONS = "/orders/office/item-relations.xhtml?item=" + ITEM;

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void what_belongs_to_an_item_is_kept_by_staff_and_ordered_from_its_page() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/item-edit.xhtml?item=" + ITEM);
    sales.page().locator("a[href*='item-relations.xhtml']").first().click();
    sales.page().waitForURL("**/item-relations.xhtml?item=" + ITEM);
    assertThat(sales.text()).contains("D934-M8", "D912-M8X40");
    Locator accessories = form(sales, 2);
    accessories.locator("input[id$=':related']").pressSequentially("GLOV-9");
    sales.page().locator("[role=option]").first().waitFor();
    sales.page().keyboard().press("ArrowDown");
    sales.page().keyboard().press("Enter");
    assertThat(accessories.locator("input[id$=':related']").inputValue()).isEqualTo("GLOV-9");
    Desk.leave(sales.page(), () -> accessories.locator("button[id$=':add']").click());
    assertThat(sales.text()).contains("Dodano 1 towar");
    Locator last = form(sales, 2).locator("li").last();
    assertThat(last.innerText()).contains("GLOV-9");
    Desk.leave(sales.page(), () -> last.locator("button[id$=':up']").click());
    assertThat(form(sales, 2).locator("li").nth(3).innerText()).contains("GLOV-9");
    form(sales, 1).locator("input[id$=':related']").fill(ITEM);
    Desk.leave(sales.page(), () -> form(sales, 1).locator("button[id$=':add']").click());
    assertThat(sales.text()).contains("nie może być powiązany z samym sobą");
    sales.go(RELATIONS);
    Browser.screenshot(sales.page(), "item-relations");
    sales.page().setViewportSize(390, 844);
    Browser.screenshot(sales.page(), "item-relations-390");
    sales.page().setViewportSize(1280, 900);

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.go("/orders/item.xhtml?item=" + ITEM);
    Locator shown = buyer.page().locator("section[aria-labelledby=ACCESSORY]");
    assertThat(shown.innerText()).contains("Akcesoria", "GLOV-9", "zł");
    buyer
        .page()
        .waitForResponse(
            "**/add-to-basket/GLOV-9",
            () -> shown.locator("form[action$='/GLOV-9'] [type=submit]").click());
    assertThat(buyer.go("/orders/basket.xhtml").text()).contains("GLOV-9");
    buyer.go("/orders/item.xhtml?item=GLOV-9");
    assertThat(buyer.page().locator("section[aria-labelledby=FITS]").innerText()).contains(ITEM);
    buyer.go("/orders/item.xhtml?item=" + ITEM);
    Browser.screenshot(buyer.page(), "item-related");
    whatOthersBought(buyer);
    buyer.page().setViewportSize(390, 844);
    Browser.screenshot(buyer.page(), "item-related-390");

    Desk.leave(
        sales.page(),
        () -> form(sales, 2).locator("li").nth(3).locator("button[id$=':remove']").click());
    assertThat(sales.text()).contains("Usunięto powiązanie z GLOV-9");
  }

  /** On the item's page, and in the basket as soon as its foot comes into sight. */
  private static void whatOthersBought(Desk buyer) {
    DemoData.change(
        "INSERT IGNORE INTO order_also_bought (seller_id, item_id, place, other_id, customers, lift)"
            + " SELECT i.seller_id, i.id, 9, o.id, 3, 2000 FROM item i JOIN item o ON o.number = ?"
            + " WHERE i.number IN (?, 'GLOV-9')",
        "SPRY-400-ML",
        ITEM);
    buyer.go("/orders/item.xhtml?item=" + ITEM);
    assertThat(buyer.page().locator("section[aria-labelledby=also-bought]").innerText())
        .contains("Inni kupili też", "SPRY-400-ML", "zł");
    buyer.go("/orders/basket.xhtml");
    Locator place = buyer.page().locator("[data-shop-load*='also-bought']");
    place.scrollIntoViewIfNeeded();
    place.locator("form[action$='/SPRY-400-ML']").waitFor();
    Browser.screenshot(buyer.page(), "basket-also-bought");
    buyer
        .page()
        .waitForResponse(
            "**/add-to-basket/SPRY-400-ML",
            () -> place.locator("form[action$='/SPRY-400-ML'] [type=submit]").click());
    assertThat(buyer.go("/orders/also-bought.xhtml").text()).doesNotContain("SPRY-400-ML");
    assertThat(buyer.go("/orders/basket.xhtml").text()).contains("SPRY-400-ML");
    buyer.go("/orders/item.xhtml?item=" + ITEM);
  }

  private static Locator form(Desk desk, int place) {
    return desk.page().locator("main form[id$=':form']").nth(place);
  }
}
