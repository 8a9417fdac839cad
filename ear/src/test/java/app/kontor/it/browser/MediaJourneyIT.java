package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.it.trade.Pixels;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sales add pictures to an item, say what they show and put them into an order by keys and by
 * dragging; buyers see them. Data sheets are added in two languages; buyers get theirs.
 */
class MediaJourneyIT {
  private static final String ITEM = "D933-M8X40";
  private static final String PICTURES = "/orders/office/item-pictures.xhtml?item=" + ITEM;

  private static final String DOCUMENTS = "/orders/office/item-documents.xhtml?item=" + ITEM;

  @RegisterExtension private final Browser browser = new Browser();

  private static FilePayload png(String name, int number) {
    return new FilePayload(name, "image/png", Pixels.bytes(number, 900, 700));
  }

  @Test
  void pictures_are_added_described_put_into_an_order_and_seen_by_buyers() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go(PICTURES);
    int before = names(sales).size();

    choose(sales, new FilePayload("x.png", "image/png", "x".getBytes(StandardCharsets.UTF_8)));
    assertThat(sales.text()).contains("x.png nie jest zdjęciem");
    sales.go(PICTURES);
    choose(sales, png("one.png", 1), png("two.png", 2));
    assertThat(sales.text()).contains("Dodano 2 zdjęcia");
    assertThat(names(sales)).hasSize(before + 2).endsWith("one.png", "two.png");

    Locator two = sales.page().locator(".shop-pictures > li").last();
    two.locator("input[id$='pl:alt']").fill("Widok z góry");
    sales.press("describe");
    assertThat(sales.text()).contains("Zapisano opisy");
    Desk.leave(
        sales.page(),
        () ->
            sales
                .page()
                .locator(".shop-pictures > li")
                .last()
                .locator("button[id$=':first']")
                .click());
    assertThat(names(sales).get(0)).isEqualTo("two.png");
    Desk.leave(
        sales.page(),
        () ->
            sales
                .page()
                .locator(".shop-pictures > li")
                .first()
                .locator("button[id$=':down']")
                .click());
    assertThat(names(sales).get(1)).isEqualTo("two.png");
    Locator all = sales.page().locator(".shop-pictures > li");
    Desk.leave(sales.page(), () -> all.nth(1).locator("img").dragTo(all.nth(0).locator("img")));
    assertThat(names(sales).get(0)).isEqualTo("two.png");
    Browser.screenshot(sales.page(), "item-pictures");
    sales.page().setViewportSize(390, 844);
    Browser.screenshot(sales.page(), "item-pictures-390");
    sales.page().setViewportSize(1280, 900);

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.go("/orders/item.xhtml?item=" + ITEM);
    Locator main = buyer.page().locator(".shop-gallery img").first();
    assertThat(main.getAttribute("alt")).isEqualTo("Widok z góry");
    assertThat(buyer.page().locator(".shop-gallery-strip li").count()).isEqualTo(before + 2);
    lasting(buyer, main.getAttribute("src"));
    buyer.page().locator(".shop-gallery-strip a").nth(1).click();
    Browser.screenshot(buyer.page(), "item-gallery");
    buyer.page().setViewportSize(390, 844);
    Browser.screenshot(buyer.page(), "item-gallery-390");

    sales.page().locator(".shop-pictures > li").first().locator("button[id$=':remove']").click();
    Desk.leave(sales.page(), () -> sales.page().locator("#k-confirm [data-k-yes]").click());
    assertThat(sales.text()).contains("Usunięto zdjęcie two.png");
  }

  @Test
  void documents_are_added_and_buyers_get_those_in_their_language() {
    Desk sales = Desk.of(browser, "sales").in("en");
    sales.go(DOCUMENTS);
    pdf(sales, "pl", "Karta M8", "karta-m8.pdf");
    assertThat(sales.text()).contains("1 document added", "karta-m8.pdf");
    pdf(sales, "de", "", "datenblatt-m8.pdf");
    sales.page().locator("select[id$=':kind']").first().selectOption("CERTIFICATE");
    sales.page().locator("select[id$=':language']").first().selectOption("de");
    choose(sales, new FilePayload("zeugnis.pdf", "application/pdf", document("zeugnis")));
    choose(sales, new FilePayload("tool.exe", "application/pdf", document("exe")));
    assertThat(sales.text()).contains("not accepted");
    sales.go(DOCUMENTS);
    Browser.screenshot(sales.page(), "item-documents");
    sales.page().setViewportSize(390, 844);
    Browser.screenshot(sales.page(), "item-documents-390");
    sales.page().setViewportSize(1280, 900);

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.go("/orders/item.xhtml?item=" + ITEM);
    assertThat(buyer.page().locator(".shop-documents").innerText())
        .contains("Karta M8", "zeugnis", "certyfikat, niemiecki")
        .doesNotContain("datenblatt-m8");
    String address =
        buyer.page().locator(".shop-documents a").first().evaluate("a => a.href").toString();
    APIResponse answer = buyer.page().request().get(address);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
    assertThat(buyer.page().request().get(address.replaceAll("item=.*", "item=D912-M3X8")).status())
        .isEqualTo(404);

    Desk.leave(
        sales.page(),
        () -> {
          sales.page().locator("button[id$=':remove']").first().click();
          sales.page().locator("#k-confirm [data-k-yes]").click();
        });
    assertThat(sales.text()).contains("removed");
  }

  private static void pdf(Desk desk, String language, String title, String name) {
    desk.page().locator("select[id$=':language']").first().selectOption(language);
    desk.page().locator("input[id='upload:title']").fill(title);
    choose(desk, new FilePayload(name, "application/pdf", document(name)));
  }

  private static byte[] document(String text) {
    return ("%PDF-1.4\n%" + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static void choose(Desk desk, FilePayload... files) {
    desk.page().locator("input[type=file]").setInputFiles(files);
    Desk.leave(desk.page(), () -> desk.page().locator("button[id$=':add']").click());
  }

  private static List<String> names(Desk desk) {
    return desk.page()
        .locator(".shop-picture-name > span:not(.k-status):not(.k-muted)")
        .allInnerTexts();
  }

  /** Its size is made within seconds, and from then on browsers need not ask for it again. */
  private static void lasting(Desk desk, String address) {
    String url = desk.page().url().replaceAll("(https?://[^/]+).*", "$1") + address;
    APIResponse answer = desk.page().request().get(url);
    for (int i = 0;
        i < 50 && !String.valueOf(answer.headers().get("cache-control")).contains("immutable");
        i++) {
      desk.page().waitForTimeout(200);
      answer = desk.page().request().get(url);
    }
    assertThat(answer.headers())
        .containsEntry("cache-control", "private, max-age=31536000, immutable")
        .containsEntry("content-type", "image/jpeg");
    assertThat(desk.page().request().get(url.replace("/l/", "/q/")).status()).isEqualTo(404);
  }
}
