package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales make a family with its variants in one step and change them side by side; a buyer finds a
 * family once, fills in a matrix by keyboard, and each row is accounted for; on a phone one thread
 * is chosen and the lengths are a list.
 */
class VariantsJourneyIT {
  private static final String FAMILY = "D933109";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_family_is_made_and_another_one_is_ordered_from_a_matrix() {
    made();
    ordered();
  }

  private void made() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/item-edit.xhtml");
    sales.fill("itemNumber", "PRET").page().locator("select[id$=':type']").selectOption("FAMILY");
    sales.fill("form:pl:name", "Pręt gwintowany");
    sales.page().locator("select[id$=':categories']").selectOption("FAST");
    sales.press("save");
    assertThat(sales.text()).contains("Proszę wybrać od jednej do 3 cech");
    sales.page().locator("select[id$=':axes']").selectOption("thread");
    sales.page().locator("select[id$=':axis2']").selectOption("length");
    sales.press("save");
    assertThat(sales.text()).contains("Zapisano towar PRET");

    sales.go("/orders/office/item-variants.xhtml?item=PRET");
    sales.fill("axes:0:values", "M6\nM8").fill("axes:1:values", "500; 1000");
    sales.press("propose");
    Locator numbers = sales.page().locator("input[id$=':proposed']");
    assertThat(numbers.count()).isEqualTo(4);
    assertThat(numbers.first().inputValue()).isEqualTo("PRET-M6X500");
    numbers.nth(1).fill("D933-M8X40");
    sales.press("save");
    assertThat(sales.text()).contains("D933-M8X40");
    assertThat(numbers.first().inputValue()).as("nothing typed is lost").isEqualTo("PRET-M6X500");
    numbers.nth(1).fill("");
    sales.press("save");
    assertThat(sales.text()).contains("Założono wariantów: 3", "PRET-M8X1000");
    pictures(sales.page(), "item-variants");
    sales.go("/orders/office/item-variants.xhtml?item=PRET&show=WEIGHT");
    sales.page().locator("input[id$=':weightKg']").first().fill("0,25");
    sales.press("save");
    assertThat(sales.text()).contains("zmieniono: 1");
    sales.page().locator("textarea[id$=':joining']").fill("D912-M6X16");
    sales.press("attach");
    assertThat(sales.text()).contains("Przyłączono towarów: 1", "D912-M6X16");
    sales.go("/orders/office/item-variants.xhtml?item=" + FAMILY + "&show=GTIN");
    sales.page().setViewportSize(320, 700);
    assertThat(sales.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    sales.page().setViewportSize(1280, 900);
    sales.go("/orders/office/item-edit.xhtml?item=D912-M6X16");
    sales.fill("family", "");
    sales.press("save");
  }

  private void ordered() {
    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.go("/orders/catalogue.xhtml?q=din+933+czarna");
    assertThat(buyer.page().locator(".shop-offer a[href$='item=" + FAMILY + "']").count())
        .as("the family stands there once")
        .isPositive();
    assertThat(buyer.page().locator(".shop-offer a[href*='item=" + FAMILY + "-']").count())
        .isZero();
    assertThat(buyer.text()).contains("wariant", "od ");
    pictures(buyer.page(), "catalogue-family");
    buyer.go("/orders/catalogue.xhtml?q=din+933+czarna+M8x30");
    assertThat(buyer.page().locator(".shop-offer a[href*='item=" + FAMILY + "-M8X30']").count())
        .as("words that name one size find it")
        .isPositive();

    buyer.go("/orders/item.xhtml?item=" + FAMILY);
    Page page = buyer.page();
    Locator first = field(page, "M8X30");
    String step = String.valueOf(first.getAttribute("data-step"));
    String before = cell(first).locator("[data-breaks]").innerText();
    first.fill(step + "00");
    assertThat(cell(first).locator("[data-breaks]").innerText())
        .as("the price of the break that holds")
        .isNotEqualTo(before);
    first.fill(step);
    first.press("ArrowDown");
    String below = String.valueOf(page.evaluate("document.activeElement.name"));
    assertThat(below).startsWith("q." + FAMILY + "-").isNotEqualTo("q." + FAMILY + "-M8X30");
    page.keyboard().type("7");
    pictures(page, "matrix");
    page.locator(".shop-matrix-do button").click();
    Locator why = page.locator(".shop-cell-why");
    why.first().waitFor();
    assertThat(why.count()).isEqualTo(1);
    assertThat(page.locator("[name='" + below + "']").inputValue())
        .as("what was refused stays typed")
        .isEqualTo("7");
    assertThat(first.inputValue()).as("what was added is done").isEmpty();
    assertThat(page.locator(".shop-toast").innerText()).contains("Dodano do koszyka: 1");
    Browser.screenshot(page, "matrix-refused");

    page.setViewportSize(390, 844);
    page.locator("[data-shop-pick]").selectOption("1");
    assertThat(page.locator(".shop-matrix td:visible").count())
        .as("one thread's lengths")
        .isEqualTo(page.locator(".shop-matrix tbody tr:visible").count());
    Browser.screenshot(page, "matrix-phone-chosen");
    page.setViewportSize(1280, 900);

    buyer.go("/orders/basket.xhtml");
    assertThat(buyer.text()).contains(FAMILY + "-M8X30");
    buyer.go("/orders/item.xhtml?item=" + FAMILY + "-M8X30");
    Desk.leave(page, () -> page.locator("a[href$='item=" + FAMILY + "']").first().click());
    assertThat(page.url()).endsWith("item=" + FAMILY);
  }

  private static Locator field(Page page, String size) {
    return page.locator("[name='q." + FAMILY + "-" + size + "']");
  }

  private static Locator cell(Locator field) {
    return field.locator("xpath=ancestor::div[contains(@class,'shop-cell')]");
  }

  private static void pictures(Page page, String name) {
    Browser.screenshot(page, name);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, name + "-390");
    page.setViewportSize(1280, 900);
  }
}
