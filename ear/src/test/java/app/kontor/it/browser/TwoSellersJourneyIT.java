package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A second seller moves in beside the first: its administrator sets it up, one person works for
 * both, and a buyer sees each with its own items, prices and look.
 */
class TwoSellersJourneyIT {
  private static final String NAME = "Hanse Schrauben GmbH";
  private static final String ITEM = "HS-1";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_second_seller_is_added_and_kept_apart() {
    browser.afterwards(TwoSellersJourneyIT::forget);
    String order =
        DemoData.text("SELECT number FROM sales_order ORDER BY id LIMIT 1").orElseThrow();
    Desk admin = Desk.of(browser, "admin").in("en");
    Page other = admin.page().context().newPage();
    other.navigate(KontorServer.running().url("/orders/office/settings.xhtml"));

    add(admin);
    nothingIsThereYet(admin, order);
    aFormOfTheOtherSellerDoesNothing(other);
    aClerkWorksForBoth(admin);
    aCustomerIsOneOfBoth(admin);
    itsMailsWaitForAnAddress(admin);
    theShopOpens(admin);
    theBuyerSeesEach();
    strangersComeToEither();
  }

  private void add(Desk admin) {
    admin.go("/orders/office/sellers.xhtml");
    assertThat(admin.text()).contains("Europe/Warsaw", "open");
    Browser.screenshot(admin.page(), "sellers");
    Desk.leave(admin.page(), () -> admin.page().locator(".k-primary a").first().click());
    admin.fill("sellerName", NAME).fill("prefix", "a-b").fill("homeCurrency", "EUR");
    select(admin, "sellerCountry", "DE");
    select(admin, "zone", "Europe/Berlin");
    select(admin, "sellerLanguage", "de");
    admin.press("add");
    assertThat(admin.page().locator("#errors").innerText()).contains("A-B");
    admin.fill("prefix", "hs");
    Browser.screenshot(admin.page(), "seller-new");
    admin.press("add");
    assertThat(admin.page().url()).contains("/office/setup.xhtml");
    assertThat(admin.page().title()).endsWith(NAME);
    assertThat(admin.text()).contains(NAME + " is added");
  }

  private static void nothingIsThereYet(Desk admin, String order) {
    Response foreign =
        admin
            .page()
            .navigate(KontorServer.running().url("/orders/office/order.xhtml?order=" + order));
    assertThat(foreign.status()).as("an order of the first seller").isEqualTo(404);
    for (String page : new String[] {"orders", "customers", "items", "price-lists", "outbox"}) {
      admin.go("/orders/office/" + page + ".xhtml");
      assertThat(admin.page().locator("main tbody tr").count()).as(page).isZero();
    }
    admin.go("/orders/office/people.xhtml");
    assertThat(admin.text()).contains("Adam Administrator").doesNotContain("Sylwia Sobczak");
    admin.go("/orders/office/number-series.xhtml");
    assertThat(admin.text()).contains("HS-FV/");
  }

  /** A page of the first seller is still open in another tab. */
  private void aFormOfTheOtherSellerDoesNothing(Page other) {
    other.locator("input[id$='confirmAutomatically']").click();
    Desk.leave(other, () -> other.locator("button[id$='save']").click());
    assertThat(other.locator("body").innerText()).contains("belonged to another seller");
    assertThat(settings()).as("nothing was done at either").isEmpty();
    Browser.screenshot(other, "form-of-another-seller");
  }

  private static String settings() {
    return String.join(
        " ",
        DemoData.texts(
            "SELECT CONCAT(seller_id, name) FROM setting WHERE name = 'orders.confirm-automatically'"
                + " AND seller_id <> 1"));
  }

  private void aClerkWorksForBoth(Desk admin) {
    admin.go("/orders/office/person.xhtml");
    admin.fill("email", "sales@demo.kontor.example").fill("name", "Sylwia Sobczak");
    admin.page().locator("label:has-text('Sales')").first().click();
    admin.press("save");
    admin.go("/orders/office/people.xhtml");
    assertThat(admin.text()).contains("Sylwia Sobczak");

    Desk clerk = Desk.of(browser, "sales").in("en").go("/orders/office/customers.xhtml");
    assertThat(clerk.page().locator("main tbody tr").count()).isPositive();
    clerk.page().setViewportSize(390, 844);
    clerk.page().locator("details.k-menu > summary").click();
    Browser.screenshot(clerk.page(), "seller-menu-phone");
    Desk.leave(
        clerk.page(),
        () -> clerk.page().locator("button[name='seller']:has-text('Hanse')").click());
    clerk.page().setViewportSize(1280, 900);
    assertThat(clerk.page().title()).endsWith(NAME);
    clerk.go("/orders/office/customers.xhtml");
    assertThat(clerk.page().locator("main tbody tr").count()).isZero();
    assertThat(
            clerk
                .page()
                .navigate(KontorServer.running().url("/orders/office/sellers.xhtml"))
                .status())
        .isEqualTo(404);
  }

  /** The same company, and the login its buyer has. */
  private void aCustomerIsOneOfBoth(Desk admin) {
    goods();
    admin.go("/orders/office/customer-edit.xhtml");
    admin
        .fill("partnerNumber", "HS-K1")
        .fill("companyName", "Hurtownia przy porcie")
        .fill("street", "Portowa")
        .fill("houseNumber", "1")
        .fill("city", "Hamburg")
        .fill("postcode", "20457")
        .fill("partnerEmail", "port@hurtownia.example")
        .fill("partnerCurrency", "EUR");
    select(admin, "country", "DE");
    admin.press("save");
    assertThat(DemoData.texts("SELECT number FROM partner WHERE number = 'HS-K1'"))
        .as(admin.text())
        .hasSize(1);
    admin.go("/orders/office/person.xhtml");
    admin
        .fill("email", "buyer.pl@demo.kontor.example")
        .fill("name", "Piotr Kupiec")
        .fill("company", "HS-K1");
    admin.page().locator("label:has-text('Buyer')").first().click();
    admin.press("save");
  }

  /** Nothing fails only because the seller is new. */
  private static void itsMailsWaitForAnAddress(Desk admin) {
    admin.go("/orders/office/outbox.xhtml");
    assertThat(admin.page().locator("main tbody tr").count()).as(admin.text()).isPositive();
    assertThat(admin.text()).contains("no e-mail address yet");
    Browser.screenshot(admin.page(), "outbox-without-sender");
    assertThat(
            DemoData.text(
                "SELECT SUM(attempts) FROM mail WHERE seller_id = (SELECT id FROM seller WHERE name"
                    + " = ?)",
                NAME))
        .as("attempts that failed")
        .contains("0");
  }

  private static void goods() {
    String seller = "(SELECT id FROM seller WHERE name = '" + NAME + "')";
    DemoData.change(
        "INSERT INTO category (id, seller_id, code, path) VALUES (NEXT VALUE FOR id_seq, "
            + seller
            + ", 'HS', '/HS/')");
    DemoData.change(
        "INSERT INTO category_text (category_id, language, name)"
            + " SELECT id, 'de', 'Hanse' FROM category WHERE code = 'HS'");
    DemoData.change(
        "INSERT INTO item (id, seller_id, number, plain_number, category_id, unit, packaging,"
            + " weight_kg, vat_class, active) SELECT NEXT VALUE FOR id_seq, seller_id, 'HS-1',"
            + " 'HS1', id, 'C62', 1, 0.1, 'STANDARD', TRUE FROM category WHERE code = 'HS'");
    DemoData.change(
        "INSERT INTO item_text (item_id, language, name, description)"
            + " SELECT id, 'de', 'Hanseschraube', 'x' FROM item WHERE number = 'HS-1'");
    DemoData.change(
        "INSERT INTO price_list (id, seller_id, code, name, currency, base, valid_from) VALUES"
            + " (NEXT VALUE FOR id_seq, "
            + seller
            + ", 'HS', 'Basis', 'EUR', TRUE, '2020-01-01')");
    DemoData.change(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " SELECT l.id, i.id, 1, 7.77, 1 FROM price_list l JOIN item i ON i.number = 'HS-1'"
            + " WHERE l.code = 'HS'");
    DemoData.change("UPDATE reference_stamp SET stamp = stamp + 1");
  }

  private void theShopOpens(Desk admin) {
    admin.go("/orders/office/settings.xhtml");
    Browser.screenshot(admin.page(), "settings-shop");
    assertThat(admin.page().locator("input[id$='shopPublished']").isChecked()).isFalse();
    Desk buyer = atTheNewSeller();
    assertThat(buyer.page().navigate(url("/orders/catalogue.xhtml")).status())
        .as("a shop that is not open")
        .isEqualTo(404);
    admin.page().locator("input[id$='shopPublished']").click();
    admin.press("save");
    admin.go("/orders/office/seller-look.xhtml").fill("accent", "#7a1f5c").press("save");
  }

  private Desk atTheNewSeller() {
    Desk buyer = Desk.of(browser, "buyer.pl").in("en");
    over(buyer.page(), "Hanse");
    return buyer;
  }

  /** By the keyboard alone. */
  private static void over(Page page, String name) {
    page.locator("details.k-menu > summary").focus();
    page.keyboard().press("Enter");
    page.locator("button[name='seller']:has-text('" + name + "')").focus();
    Desk.leave(page, () -> page.keyboard().press("Enter"));
  }

  private void theBuyerSeesEach() {
    Desk buyer = Desk.of(browser, "buyer.pl");
    assertThat(buyer.page().title()).as("as the last time").endsWith(NAME);
    buyer.go("/orders/catalogue.xhtml");
    assertThat(buyer.text()).contains("Hanseschraube", "7.77");
    assertThat(buyer.page().locator("form.shop-add").count()).isEqualTo(1);
    assertThat(accent(buyer.page())).isEqualTo("#7a1f5c");
    Browser.screenshot(buyer.page(), "shop-of-second-seller");
    buyer.page().setViewportSize(390, 844);
    Browser.screenshot(buyer.page(), "shop-of-second-seller-phone");
    buyer.page().setViewportSize(1280, 900);
    buyer.go("/orders/orders.xhtml");
    assertThat(buyer.page().locator("main a[href*='order.xhtml']").count()).isZero();

    Page old = buyer.page().context().newPage();
    old.navigate(url("/orders/catalogue.xhtml"));
    over(buyer.page(), "Norwid");
    aGoodsFormOfTheOtherSellerDoesNothing(old);
    assertThat(buyer.page().title()).doesNotContain("Hanse");
    assertThat(accent(buyer.page())).isNotEqualTo("#7a1f5c");
    buyer.go("/orders/catalogue.xhtml?q=Hanseschraube");
    assertThat(buyer.text()).doesNotContain("7.77");
    assertThat(buyer.page().navigate(url("/orders/item.xhtml?item=" + ITEM)).status())
        .isEqualTo(404);
    buyer.go("/orders/orders.xhtml");
    assertThat(buyer.page().locator("main a[href*='order.xhtml']").count()).isPositive();
  }

  /** Its number may mean other goods there. */
  private static void aGoodsFormOfTheOtherSellerDoesNothing(Page old) {
    List<String> before = DemoData.texts("SELECT id FROM basket_line ORDER BY id");
    old.locator("form.shop-add button[type='submit']").first().click();
    old.getByText("belonged to another seller").first().waitFor();
    assertThat(DemoData.texts("SELECT id FROM basket_line ORDER BY id")).isEqualTo(before);
    old.close();
  }

  private void strangersComeToEither() {
    Page stranger = browser.open("de-DE");
    String id = DemoData.text("SELECT id FROM seller WHERE name = ?", NAME).orElseThrow();
    stranger.navigate(url("/orders/login.xhtml?seller=" + id));
    assertThat(stranger.title()).endsWith(NAME);
    assertThat(accent(stranger)).isEqualTo("#7a1f5c");
    stranger.navigate(url("/orders/login.xhtml"));
    assertThat(stranger.title()).as("this browser stays there").endsWith(NAME);
    stranger.navigate(url("/orders/login.xhtml?seller=1"));
    assertThat(stranger.title()).doesNotContain(NAME);
    stranger.navigate(url("/orders/login.xhtml?seller=4711"));
    assertThat(stranger.title()).as("a seller that there is not").doesNotContain(NAME);
  }

  private static Object accent(Page page) {
    return page.evaluate(
        "() => getComputedStyle(document.documentElement).getPropertyValue('--k-brand').trim()");
  }

  private static void select(Desk desk, String id, String value) {
    desk.page().locator("select[id$='" + id + "']").selectOption(value);
  }

  private static String url(String path) {
    return KontorServer.running().url(path);
  }

  /** The demo's people act for the demo company alone again. */
  private static void forget() {
    String people =
        "(SELECT id FROM app_user WHERE seller_id = (SELECT id FROM seller WHERE name = '"
            + NAME
            + "'))";
    DemoData.change("UPDATE account SET user_id = NULL WHERE user_id IN " + people);
    for (String table :
        new String[] {
          "sign_in_session",
          "kept_form",
          "form_answer",
          "list_view",
          "password_link",
          "app_user_role"
        }) {
      DemoData.change("DELETE FROM " + table + " WHERE user_id IN " + people);
    }
    DemoData.change(
        "DELETE FROM app_user WHERE seller_id = (SELECT id FROM seller WHERE name = ?)", NAME);
  }
}
