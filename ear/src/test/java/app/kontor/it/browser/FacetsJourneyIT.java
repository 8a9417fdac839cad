package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales keep a property and give it to an item; a buyer narrows the catalogue by values, sends the
 * address to a colleague, takes filters back one by one, and does the same in a sheet on a phone.
 */
class FacetsJourneyIT {
  private static final String BOLT = "D933-M8X40";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_property_is_made_given_and_narrowed_by() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/properties.xhtml");
    assertThat(sales.text()).contains("Gwint", "Materiał", "lista wartości");
    fill(sales, "form:propertyCode", "Powłoka");
    sales.page().locator("select[id='form:kind']").selectOption("LIST");
    fill(sales, "form:pl:name", "Powłoka");
    fill(sales, "form:de:name", "Beschichtung");
    fill(sales, "form:en:name", "Coating");
    fill(sales, "form:choices:0:choice", "zinc");
    fill(sales, "form:choices:0:choice_pl", "ocynk");
    fill(sales, "form:choices:2:choice", "none");
    fill(sales, "form:choices:2:choice_pl", "bez powłoki");
    sales.press("save");
    assertThat(sales.text()).contains("Kod cechy zaczyna się małą literą");
    assertThat(sales.page().locator("input[id='form:choices:0:choice_pl']").inputValue())
        .as("nothing typed is lost")
        .isEqualTo("ocynk");
    fill(sales, "form:propertyCode", "coating");
    sales.press("save");
    assertThat(sales.text()).contains("Zapisano cechę coating", "Powłoka");
    pictures(sales.page(), "properties");

    sales.go("/orders/office/item-edit.xhtml?item=" + BOLT + "&show=properties");
    assertThat(sales.page().locator("input[id$=':length:property']").inputValue()).isEqualTo("40");
    sales.page().locator("select[id$=':coating:property']").selectOption("zinc");
    sales.press("save");
    assertThat(sales.text()).contains("Zapisano towar " + BOLT);
    pictures(sales.page(), "item-edit-properties");
    sales.go("/orders/office/item-history.xhtml?item=" + BOLT);
    assertThat(sales.text()).contains("cecha (coating)");

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.go("/orders/item.xhtml?item=" + BOLT);
    assertThat(buyer.text()).contains("Gwint", "M8", "40\u00a0mm", "Powłoka", "ocynk");
    narrow(buyer);
    buyer.go("/orders/catalogue.xhtml?f=colour:red");
    assertThat(buyer.text()).contains("Nie ma filtra");
  }

  private void narrow(Desk buyer) {
    buyer.go("/orders/catalogue.xhtml?category=FAST&q=sruba");
    pictures(buyer.page(), "facets");
    Page page = buyer.page();
    check(page, "f-thread_M8");
    check(page, "f-thread_M10");
    check(page, "f-length_40");
    assertThat(page.url()).contains("q=sruba", "category=FAST", "f=thread%3AM8", "f=thread%3AM10");
    assertThat(page.locator(".shop-chosen li").count()).isEqualTo(4);
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-length_40");
    assertThat(page.locator(".shop-row-item a").allInnerTexts())
        .isNotEmpty()
        .as("the black ones in both threads stand there once, as their family")
        .allMatch(name -> name.matches(".*(M(8|10)x40|10\\.9 czarna).*"));
    pictures(page, "facets-chosen");

    Desk colleague = Desk.of(browser, "buyer.de").in("de");
    colleague.page().navigate(page.url());
    assertThat(colleague.text()).contains("Gewinde: M8", "Länge: 40\u00a0mm");

    buyer.go("/orders/catalogue.xhtml?category=FAST&q=sruba");
    page.locator("[id='from:length']").fill("30");
    Desk.leave(page, () -> page.locator("[id='from:length']").press("Enter"));
    assertThat(page.url()).contains("from%3Alength=30").doesNotContain("to%3Alength");
    assertThat(page.locator(".shop-chosen li").first().innerText()).contains("od 30\u00a0mm");
    pictures(page, "facets-span");
    page.goBack();
    page.goBack();

    page.locator(".shop-chosen a").first().click();
    page.waitForLoadState();
    assertThat(page.locator(".shop-chosen li").count()).isEqualTo(3);
    page.locator(".shop-chosen-all").click();
    page.waitForLoadState();
    assertThat(page.url()).contains("q=sruba", "category=FAST").doesNotContain("f=");

    page.setViewportSize(390, 844);
    page.locator(".shop-facets > button").click();
    assertThat(page.locator("#facets").isVisible()).isTrue();
    page.locator("#f-thread_M12").check();
    page.locator("#f-material_a2").check();
    Browser.screenshot(page, "facets-sheet-390");
    page.locator(".shop-facet-do button").click();
    page.waitForURL("**f=material**");
    assertThat(page.locator(".shop-facets > button").innerText()).contains("Filtry (2)");
    assertThat(page.locator("#facets").isVisible()).isFalse();
    Browser.screenshot(page, "facets-chosen-390");
    page.setViewportSize(1280, 900);
  }

  /** On wide pages the list follows at once. */
  private static void check(Page page, String id) {
    Desk.leave(page, () -> page.locator("#" + id).click());
  }

  private static void fill(Desk desk, String id, String text) {
    desk.page().locator("[id='" + id + "']").fill(text);
  }

  private static void pictures(Page page, String name) {
    Browser.screenshot(page, name);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, name + "-390");
    page.setViewportSize(1280, 900);
  }
}
