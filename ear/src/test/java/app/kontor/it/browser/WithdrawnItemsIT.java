package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An item that is not sold any more leaves every list it stands in, when its person wants. */
class WithdrawnItemsIT {
  private static final String ITEM = "GLAS-CLEAR";
  private static final String OTHER = "GLAS-GREY";

  @RegisterExtension private final Browser browser = new Browser();

  @AfterEach
  void sellAgain() {
    sold(true);
  }

  private static void sold(boolean active) {
    DemoData.change("UPDATE item SET active = ? WHERE number = '" + ITEM + "'", active);
  }

  @Test
  void the_buyer_removes_it_from_the_basket_as_the_page_asks() {
    Desk buyer = withBoth();
    sold(false);
    buyer.go("/orders/basket.xhtml");
    assertThat(row(buyer, ITEM).innerText()).contains("not sold any more. Please remove it");
    assertThat(row(buyer, OTHER).innerText()).doesNotContain("not sold any more");
    assertThat(buyer.page().locator("button[id$='order']").isDisabled()).isTrue();
    Desk.leave(buyer.page(), () -> remove(row(buyer, ITEM)).click());
    assertThat(buyer.text()).doesNotContain(ITEM).contains(OTHER);
    assertThat(buyer.page().locator("#errors li").count()).isZero();
    assertThat(buyer.page().locator("button[id$='order']").isDisabled()).isFalse();
  }

  @Test
  void a_quantity_of_nothing_removes_it_too_and_another_is_refused_at_its_line() {
    Desk buyer = withBoth();
    sold(false);
    buyer.go("/orders/basket.xhtml");
    quantity(row(buyer, OTHER)).fill("20");
    buyer.press("update");
    assertThat(buyer.page().locator("#errors li").count()).as("another line goes on").isZero();
    assertThat(quantity(row(buyer, OTHER)).inputValue()).isEqualTo("20");
    quantity(row(buyer, ITEM)).fill("30");
    buyer.press("update");
    assertThat(buyer.page().locator("#errors").innerText()).contains(ITEM, "not sold any more");
    assertThat(quantity(row(buyer, ITEM)).getAttribute("aria-invalid")).isEqualTo("true");
    quantity(row(buyer, ITEM)).fill("0");
    buyer.press("update");
    assertThat(buyer.text()).doesNotContain(ITEM);
    assertThat(quantity(row(buyer, OTHER)).inputValue()).isEqualTo("20");
  }

  @Test
  void the_clerk_is_told_the_line_and_takes_it_out() {
    Desk sales = Desk.of(browser, "sales").in("en");
    String customer =
        DemoData.text("SELECT number FROM partner WHERE active ORDER BY id LIMIT 1").orElseThrow();
    sales.go("/orders/office/order-new.xhtml?customer=" + customer);
    sales.page().locator("input[id$=':0:item']").fill(OTHER);
    sales.page().locator("input[id$=':0:quantity']").fill("10");
    sales.page().locator("input[id$=':1:item']").fill(ITEM);
    sales.page().locator("input[id$=':1:quantity']").fill("10");
    sold(false);
    sales.press("save");
    assertThat(sales.page().locator("#errors").innerText()).contains(ITEM, "not sold any more");
    assertThat(sales.page().locator("[aria-invalid=true]").first().getAttribute("id"))
        .endsWith(":1:item");
    assertThat(sales.page().locator("input[id$=':0:item']").inputValue()).isEqualTo(OTHER);
    sales.page().locator("input[id$=':1:item']").fill("");
    sales.page().locator("input[id$=':1:quantity']").fill("");
    sales.press("save");
    sales.page().waitForURL("**/office/order.xhtml?order=**");
    assertThat(sales.text()).contains(OTHER).doesNotContain(ITEM);
  }

  @Test
  void it_is_no_longer_found_nor_opened() {
    Desk buyer = Desk.of(browser, "buyer.de").in("en");
    sold(false);
    buyer.go("/orders/catalogue.xhtml?q=" + ITEM);
    // others of a like number may be found in its place
    assertThat(buyer.page().locator(".shop-offer a[href$='item=" + ITEM + "']").count()).isZero();
    Page page = buyer.page();
    assertThat(
            page.request()
                .get(KontorServer.running().url("/orders/item.xhtml?item=" + ITEM))
                .status())
        .isEqualTo(404);
  }

  /** A buyer with both items and nothing else in the basket. */
  private Desk withBoth() {
    Desk buyer = Desk.of(browser, "buyer.de").in("en");
    DemoData.change(
        "DELETE FROM basket_line WHERE user_id = (SELECT id FROM app_user WHERE email = ?)",
        "buyer.de@demo.kontor.example");
    for (String item : new String[] {ITEM, OTHER}) {
      buyer.go("/orders/item.xhtml?item=" + item);
      buyer
          .page()
          .waitForResponse(
              "**/add-to-basket/**",
              () -> buyer.page().locator("form.shop-add [type=submit]").first().click());
    }
    return buyer;
  }

  private static Locator row(Desk desk, String item) {
    return desk.page()
        .locator("main tbody tr")
        .filter(new Locator.FilterOptions().setHasText(item));
  }

  private static Locator remove(Locator row) {
    return row.locator("button[id$='remove']");
  }

  private static Locator quantity(Locator row) {
    return row.locator("input[id$='quantity']");
  }
}
