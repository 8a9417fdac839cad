package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.font.Monogram;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop is the seller's: its name, contact and legal texts, and the customer's way to write. */
class SellerFaceIT {
  private static final String SELLER = "Norwid Narzędzia Sp. z o.o.";

  @RegisterExtension private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({
    "pl-PL, Regulamin, potwierdzenia zamówienia, Dane sprzedawcy, Zarząd",
    "de-DE, AGB, Angebot des Käufers, Impressum, Geschäftsführer",
    "en-GB, Terms, offer of the buyer, Imprint, Managing director"
  })
  void the_sign_in_page_names_the_seller_and_leads_to_its_texts(
      String locale, String terms, String inTerms, String imprint, String inImprint) {
    Page page = browser.open(locale);
    page.navigate(KontorServer.running().url("/orders/login.xhtml"));
    assertThat(page.title()).endsWith(SELLER).doesNotContain("Kontor");
    assertThat(page.locator(".k-brand").innerText()).contains(SELLER);
    Locator foot = page.locator("footer");
    assertThat(foot.innerText()).contains(SELLER, "biuro@demo.kontor.example", "+48 71 555 01 40");
    Desk.leave(page, () -> foot.locator("a").filter(named(terms)).click());
    assertThat(page.locator("h1").innerText()).isEqualTo(terms);
    assertThat(page.locator("main").innerText()).contains(inTerms);
    Desk.leave(page, () -> page.locator("footer a").filter(named(imprint)).click());
    assertThat(page.locator("main").innerText())
        .contains(SELLER, "Przemysłowa 14", "52-407 Wrocław", "KRS 0000987654", inImprint);
  }

  @Test
  void the_tab_shows_the_sellers_mark() {
    Page page = browser.open("pl-PL");
    String mark = Monogram.of(SELLER).dataAddress();
    for (String path : new String[] {"/orders/login.xhtml", "/service/nothing"}) {
      page.navigate(KontorServer.running().url(path));
      assertThat(page.locator("link[rel=icon]").getAttribute("href")).as(path).isEqualTo(mark);
    }
    Page signedIn = Desk.of(browser, "buyer.pl").page();
    assertThat(signedIn.locator("link[rel=icon]").getAttribute("href")).isEqualTo(mark);
    assertThat(signedIn.locator(".k-mark").first().innerText())
        .isEqualTo(Monogram.of(SELLER).letters());
  }

  /** One file has Latin and the Polish letters, so a text is in one font or the other. */
  @Test
  void no_text_of_the_sign_in_page_is_drawn_in_two_fonts() {
    Page page = browser.open("pl-PL");
    page.navigate(KontorServer.running().url("/orders/login.xhtml"));
    assertThat(page.locator("body").innerText()).containsPattern("[ąćęłńóśźż]");
    CDPSession chromium = page.context().newCDPSession(page);
    chromium.send("DOM.enable");
    chromium.send("CSS.enable");
    JsonObject document = chromium.send("DOM.getDocument").getAsJsonObject("root");
    JsonObject wanted = new JsonObject();
    wanted.addProperty("nodeId", document.get("nodeId").getAsInt());
    wanted.addProperty("selector", "h1, label, strong, p, button > span:not(.pi), a");
    JsonArray nodes = chromium.send("DOM.querySelectorAll", wanted).getAsJsonArray("nodeIds");
    assertThat(nodes.size()).isGreaterThan(5);
    List<String> mixed = new ArrayList<>();
    for (JsonElement node : nodes) {
      JsonObject one = new JsonObject();
      one.addProperty("nodeId", node.getAsInt());
      Set<String> families = new TreeSet<>();
      chromium
          .send("CSS.getPlatformFontsForNode", one)
          .getAsJsonArray("fonts")
          .forEach(font -> families.add(font.getAsJsonObject().get("familyName").getAsString()));
      if (families.size() > 1) {
        mixed.add(families.toString());
      }
    }
    assertThat(mixed).isEmpty();
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^" + text + "$"));
  }

  @Test
  void every_page_of_the_shop_carries_name_and_contact() {
    Page page = Desk.of(browser, "buyer.pl").page();
    for (String path : new String[] {"/orders/index.xhtml", "/service/", "/documents/"}) {
      page.navigate(KontorServer.running().url(path));
      assertThat(page.title()).endsWith(SELLER);
      assertThat(page.locator("footer.k-foot").innerText()).contains(SELLER, "Regulamin");
    }
  }

  @Test
  void an_administrator_changes_name_and_texts_and_the_shop_shows_them() {
    Desk admin = Desk.of(browser, "admin").go("/orders/office/seller.xhtml");
    String privacy = admin.page().locator("[id='form:PRIVACY_en']").inputValue();
    admin.fill("sellerName", "Norwid Tools").fill("PRIVACY_en", "We keep little.").press("save");
    try {
      Page visitor = browser.open("en-GB");
      visitor.navigate(KontorServer.running().url("/orders/legal.xhtml?text=PRIVACY"));
      assertThat(visitor.locator("main").innerText()).contains("We keep little.");
      seesName(visitor, "Norwid Tools");
      admin.go("/orders/office/seller.xhtml").fill("sellerEmail", "no@address").press("save");
      assertThat(admin.page().locator("#errors").innerText()).contains("no@address");
    } finally {
      admin.go("/orders/office/seller.xhtml");
      admin.fill("sellerName", SELLER).fill("PRIVACY_en", privacy).press("save");
      seesName(admin.page(), SELLER);
    }
  }

  @Test
  void of_two_administrators_the_second_sees_both_versions_and_overwrites_nothing() {
    Desk first = Desk.of(browser, "admin").in("en").go("/orders/office/seller.xhtml");
    Desk second = Desk.of(browser, "admin").in("en").go("/orders/office/seller.xhtml");
    String phone = first.page().locator("[id$='sellerPhone']").inputValue();
    first.fill("sellerPhone", "+48 71 555 01 41").press("save");
    try {
      second.fill("sellerPhone", "+48 71 555 01 42").press("save");
      assertThat(second.page().locator("#conflict").innerText())
          .contains("+48 71 555 01 41", "+48 71 555 01 42");
      assertThat(DemoData.text("SELECT phone FROM seller WHERE id = 1"))
          .contains("+48 71 555 01 41");
      second.press("save");
      assertThat(DemoData.text("SELECT phone FROM seller WHERE id = 1"))
          .as("who has seen both may replace it")
          .contains("+48 71 555 01 42");
    } finally {
      first.go("/orders/office/seller.xhtml").fill("sellerPhone", phone).press("save");
    }
  }

  /** What is kept of the seller is read anew as soon as it was changed, in every portal. */
  private static void seesName(Page page, String name) {
    page.navigate(page.url());
    assertThat(page.title()).as("at once").endsWith(name);
  }

  @Test
  void a_customer_in_the_united_states_reads_american_english() throws Exception {
    DemoPast.awaitEnd();
    Desk buyer = Desk.of(browser, "buyer.us", "en-US").go("/orders/catalogue.xhtml?q=din");
    assertThat(buyer.page().locator("nav.k-nav").innerText())
        .contains("Catalog")
        .doesNotContain("Catalogue", "Basket");
    assertThat(buyer.page().locator("a.k-top-link[href*='basket']").innerText()).contains("Cart");
    assertThat(buyer.page().locator(".shop-net").allInnerTexts())
        .filteredOn(price -> !price.equals("Price on request"))
        .isNotEmpty()
        .allSatisfy(price -> assertThat(price).startsWith("$"));
    buyer.go("/orders/orders.xhtml");
    assertThat(buyer.page().locator("main tbody tr").first().innerText())
        .containsPattern("[A-Z][a-z]{2} \\d{1,2}, 2026");
  }

  @Test
  void a_number_of_a_document_is_never_broken() throws Exception {
    DemoPast.awaitEnd();
    Page page = Desk.of(browser, "buyer.pl").page();
    page.setViewportSize(320, 800);
    for (String path : new String[] {"/orders/orders.xhtml", "/orders/account/documents.xhtml"}) {
      page.navigate(KontorServer.running().url(path));
      Object broken =
          page.evaluate(
              """
              () => [...document.querySelectorAll('main td a, main td span, main td div')]
                .filter((each) => /^[A-Z]{2}\\/2026\\/\\d\\d\\/\\d+$/.test(each.textContent.trim()))
                .filter((each) => each.getClientRects().length > 1 || each.offsetHeight > 34).length
              """);
      assertThat(((Number) broken).intValue()).as(path).isZero();
    }
  }
}
