package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales make an item on the screen, describe it in three languages, and a buyer orders it; a wrong
 * GTIN is told at its field and nothing typed is lost; a withdrawn item leads to its successor.
 */
class ItemWorkbenchIT {
  private static final String NUMBER = "BOLT-NEW-1";
  private static final String NEXT = "BOLT-NEW-2";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void an_item_is_made_changed_copied_withdrawn_and_succeeded_on_the_screen() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/items.xhtml");
    sales.page().locator("main a.k-button-primary, a[href$='item-edit.xhtml']").first().click();
    sales.page().waitForURL("**/office/item-edit.xhtml");
    assertThat(sales.heading()).isEqualTo("Nowy towar");
    fill(sales, "itemNumber", NUMBER);
    fill(sales, "gtin", "5901234123458");
    fill(sales, "maker", "Norwid");
    fill(sales, "supplier", "Tajna Huta");
    fill(sales, "customsCode", "73181500");
    fill(sales, "weightKg", "0,025");
    fill(sales, "lengthMm", "30");
    fill(sales, "pl:name", "Śruba kwezalowa M97x3");
    fill(sales, "de:name", "Quetzalschraube M97x3");
    fill(sales, "en:name", "Quetzal bolt M97x3");
    fill(sales, "pl:summary", "Do ptaszarni");
    describe(sales, "pl", "Stal nierdzewna");
    fill(sales, "packaging", "10");
    fill(sales, "minimum", "20");
    sales.page().locator("select[id$=':categories']").selectOption("D933");
    sales.page().locator("select[id$=':0:sold']").selectOption("XPK");
    fill(sales, "0:factor", "100");
    sales.press("save");
    assertThat(sales.text()).contains("5901234123458 nie jest numerem GTIN");
    assertThat(value(sales, "pl:name")).isEqualTo("Śruba kwezalowa M97x3");
    assertThat(value(sales, "0:factor")).isEqualTo("100");
    Browser.screenshot(sales.page(), "item-edit-refused");

    fill(sales, "gtin", "5901234123457");
    sales.press("save");
    sales.page().waitForURL("**/office/item-edit.xhtml?item=" + NUMBER);
    assertThat(sales.text()).contains("Zapisano towar " + NUMBER);
    pictures(sales, "item-edit");
    tab(sales, "show=units");
    assertThat(value(sales, "minimum")).isEqualTo("20");
    fill(sales, "minimum", "30");
    sales.press("save");
    assertThat(value(sales, "minimum")).isEqualTo("30");
    tab(sales, "show=texts");
    assertThat(value(sales, "de:name")).isEqualTo("Quetzalschraube M97x3");
    priced(sales);
    tab(sales, "item-history.xhtml");
    assertThat(sales.text()).contains("ilość minimalna", "Sobczak", "założono");
    pictures(sales, "item-history");

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.go("/orders/item.xhtml?item=" + NUMBER);
    assertThat(buyer.heading()).isEqualTo("Śruba kwezalowa M97x3");
    assertThat(buyer.text())
        .contains("Do ptaszarni", "Stal nierdzewna", "73181500", "30\u00a0szt.")
        .doesNotContain("Tajna Huta");
    Browser.screenshot(buyer.page(), "item-made");

    sales.go("/orders/office/item-edit.xhtml?item=" + NUMBER);
    fill(sales, "another", "itemNumber", NEXT);
    sales.press("copy");
    sales.page().waitForURL("**/office/item-edit.xhtml?item=" + NEXT);
    sales.page().locator("input[id$=':active']").check();
    sales.press("save");
    sales.go("/orders/office/item-edit.xhtml?item=" + NUMBER);
    sales.page().locator("input[id$=':active']").uncheck();
    fill(sales, "successor", NEXT);
    sales.press("save");
    assertThat(sales.text()).contains("wycofany");
    buyer.go("/orders/item.xhtml?item=" + NUMBER);
    assertThat(buyer.text()).contains(NUMBER + " nie jest już sprzedawany", NEXT);

    sales.go("/orders/office/items.xhtml?state=WITHDRAWN&q=" + NUMBER);
    assertThat(sales.text()).contains(NUMBER);
    Browser.screenshot(sales.page(), "items-withdrawn");
    sales.page().locator("main table input[type=checkbox]").last().check();
    sales.page().locator(".k-bulk button").first().click();
    sales.page().waitForLoadState();
    assertThat(sales.go("/orders/office/items.xhtml?q=" + NUMBER + "&missing=PICTURE").text())
        .contains(NUMBER);
  }

  /** A price is added on the item's own page, changed there, and leads to its list. */
  private static void priced(Desk sales) {
    tab(sales, "item-prices.xhtml");
    assertThat(sales.text()).contains("Bez ceny");
    sales.page().locator("select[id='entry:list']").selectOption("BASE-PLN");
    fill(sales, "entry", "amount", "1,25");
    sales.press("set");
    assertThat(sales.text()).contains("BASE-PLN", "1,25");
    sales.page().locator("main table a[href*='from=1']").first().click();
    sales.page().waitForURL("**/item-prices.xhtml?**from=1**");
    assertThat(sales.page().locator("[id='entry:amount']").inputValue()).isEqualTo("1,25");
    fill(sales, "entry", "amount", "1,35");
    sales.press("set");
    assertThat(sales.text()).contains("1,35").doesNotContain("1,25");
    pictures(sales, "item-prices");
  }

  private static void pictures(Desk desk, String name) {
    Browser.screenshot(desk.page(), name);
    desk.page().setViewportSize(390, 844);
    Browser.screenshot(desk.page(), name + "-390");
    desk.page().setViewportSize(1280, 900);
  }

  /** Another tab of the item, whose address ends so. */
  private static void tab(Desk desk, String address) {
    Desk.leave(
        desk.page(), () -> desk.page().locator(".k-tabs a[href*='" + address + "']").click());
  }

  @Test
  void a_category_is_added_renamed_and_moved_on_the_screen() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/categories.xhtml");
    fill(sales, "categoryCode", "ptaki");
    fill(sales, "pl:name", "Ptaszarnie");
    fill(sales, "de:name", "Volieren");
    sales.page().locator("select[id$=':parent']").first().selectOption("D933");
    sales.press("save");
    assertThat(sales.text()).contains("Zapisano kategorię PTAKI", "Ptaszarnie");
    sales.go("/orders/office/categories.xhtml?category=PTAKI");
    fill(sales, "pl:name", "Ptaszarnie i klatki");
    sales.press("save");
    assertThat(sales.text()).contains("Ptaszarnie i klatki");
    sales.go("/orders/office/categories.xhtml?category=PTAKI");
    sales.page().locator("select[id='moving:parent']").selectOption("");
    sales.press("move");
    assertThat(sales.text()).contains("Przeniesiono kategorię PTAKI");
    Browser.screenshot(sales.page(), "categories");
    sales.page().setViewportSize(390, 844);
    Browser.screenshot(sales.page(), "categories-390");
    sales.page().setViewportSize(1280, 900);
    assertThat(sales.go("/orders/office/categories.xhtml").text()).contains("Ptaszarnie i klatki");
    movedByKeysAndByMouse(sales);
  }

  private static void movedByKeysAndByMouse(Desk sales) {
    Locator row = sales.page().locator("#tree tr:has(a[href*='category=PTAKI'])");
    row.locator("a").focus();
    Desk.leave(sales.page(), () -> sales.page().keyboard().press("Alt+ArrowUp"));
    assertThat(sales.text()).contains("Przeniesiono kategorię Ptaszarnie");
    assertThat(sales.page().evaluate("document.activeElement.search"))
        .as("the focus stays with it")
        .asString()
        .contains("PTAKI");
    Desk.leave(sales.page(), () -> drop(row));
    assertThat(DemoData.text("SELECT path FROM category WHERE code = 'PTAKI'"))
        .as(sales.text())
        .contains("/FAST/PTAKI/");
  }

  /** Into the lower part of another row, whatever is scrolled meanwhile. */
  private static void drop(Locator row) {
    row.evaluate(
        "(row, code) => { const other = [...document.querySelectorAll('#tree tr')]"
            + ".find(each => each.querySelector(`a[href$='category=${code}']`));"
            + " const box = other.getBoundingClientRect();"
            + " const at = {bubbles: true, cancelable: true, dataTransfer: new DataTransfer(),"
            + " clientX: box.left + 60, clientY: box.top + box.height * 0.7};"
            + " row.dispatchEvent(new DragEvent('dragstart', at));"
            + " other.dispatchEvent(new DragEvent('dragover', at));"
            + " other.dispatchEvent(new DragEvent('drop', at)); }",
        "FAST");
  }

  private static Locator field(Desk desk, String form, String id) {
    return desk.page().locator("[id='" + form + ":" + id + "'], [id$=':" + id + "']").first();
  }

  private static void fill(Desk desk, String id, String value) {
    field(desk, "form", id).fill(value);
  }

  private static void fill(Desk desk, String form, String id, String value) {
    desk.page().locator("[id='" + form + ":" + id + "']").fill(value);
  }

  private static String value(Desk desk, String id) {
    return field(desk, "form", id).inputValue();
  }

  /** In the field that shows formatted text as it will be read. */
  private static void describe(Desk desk, String language, String text) {
    Locator area = field(desk, "form", language + ":description");
    Locator rich =
        desk.page().locator("[data-rich]").filter(new Locator.FilterOptions().setHas(area));
    rich.locator(".shop-rich").fill(text);
  }
}
