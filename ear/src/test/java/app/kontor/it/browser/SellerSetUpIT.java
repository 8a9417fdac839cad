package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The company's data and accounts are kept on the screens, and papers that left stay as they are.
 */
class SellerSetUpIT {
  private static final String SELLER = "/orders/office/seller.xhtml";
  private static final String ACCOUNTS = "/orders/office/bank-accounts.xhtml";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_company_moves_and_its_issued_papers_stay_as_they_are() throws Exception {
    DemoPast.awaitEnd();
    Desk admin = Desk.of(browser, "admin").in("en");
    String number =
        DemoData.text(
                "SELECT number FROM billing_document WHERE kind = 'PRO_FORMA' AND file_id IS NOT"
                    + " NULL ORDER BY id DESC LIMIT 1")
            .orElseThrow();
    byte[] paper = paper(admin, number);
    String data = data(number);
    undoSeller();

    admin.go(SELLER);
    Browser.screenshot(admin.page(), "seller");
    admin.fill("vatId", "PL 526-030-02-92").press("save");
    assertThat(admin.page().locator("#errors").innerText()).contains("PL 526-030-02-92");
    admin.fill("vatId", "526-030-02-91").fill("sellerPostcode", "50").press("save");
    assertThat(admin.page().locator("#errors").innerText()).contains("00-000");
    admin
        .fill("sellerStreet", "Nowa")
        .fill("sellerHouseNumber", "1a")
        .fill("sellerPostcode", "50-101")
        .fill("tradeName", "Norwid Shop")
        .fill("replyTo", "questions@demo.kontor.example")
        .press("save");
    assertThat(admin.text()).contains("Saved.").contains("Przemysłowa", "Nowa", "Norwid Shop");
    assertThat(admin.page().title()).endsWith("Norwid Shop");
    assertThat(admin.page().locator("footer").innerText()).contains("Nowa 1a", "50-101 Wrocław");

    assertThat(paper(admin, number)).as("the paper that left").isEqualTo(paper);
    assertThat(data(number)).isEqualTo(data);
    admin.fill("homeCurrency", "EUR").press("save");
    assertThat(admin.page().locator("#errors").innerText()).contains("PLN");
  }

  private static byte[] paper(Desk desk, String number) {
    return desk.page()
        .request()
        .get(KontorServer.running().url("/orders/download/billing/pdf?number=" + number))
        .body();
  }

  private static String data(String number) {
    return DemoData.texts(
            "SELECT CONCAT_WS('|', d.number, d.sha256, p.role, p.name, p.street, p.postcode,"
                + " p.city, p.vat_id, p.tax_number) FROM billing_document d JOIN billing_party p"
                + " ON p.document_id = d.id WHERE d.number = ? ORDER BY p.role",
            number)
        .toString();
  }

  private void undoSeller() {
    String vat = DemoData.text("SELECT vat_id FROM seller WHERE id = 1").orElseThrow();
    browser.afterwards(
        () ->
            DemoData.change(
                "UPDATE seller SET vat_id = ?, street = 'Przemysłowa', house = '14', postcode ="
                    + " '52-407', trade_name = '', reply_to = '', version = version + 1"
                    + " WHERE id = 1",
                vat));
  }

  @Test
  void an_account_is_added_checked_and_switched_off() {
    Desk admin = Desk.of(browser, "admin").in("en").go(ACCOUNTS);
    browser.afterwards(
        () -> DemoData.change("DELETE FROM seller_bank_account WHERE bank_name LIKE ?", "Test%"));
    Desk.leave(admin.page(), () -> admin.page().locator("a[href*='add=true']").first().click());
    admin.fill("iban", "DE89 3704 0044 0532 0130 01").fill("accountCurrency", "CHF");
    admin.fill("bankName", "Test Bank").fill("bic", "COBADEFF").press("save");
    assertThat(admin.page().locator("#errors").innerText()).contains("check digits");
    admin.fill("iban", "DE89 3704 0044 0532 0130").press("save");
    assertThat(admin.page().locator("#errors").innerText()).contains("22 characters");
    admin.fill("iban", "DE89 3704 0044 0532 0130 00").press("save");
    assertThat(admin.text()).contains("Account DE89 3704 0044 0532 0130 00 is saved.");
    assertThat(admin.page().locator("main .k-table").first().innerText())
        .contains("Test Bank", "CHF", "COBADEFF");
    Browser.screenshot(admin.page(), "bank-accounts");

    Page second = admin.page();
    Desk.leave(second, () -> second.locator("a[href*='DE89370400440532013000-CHF']").click());
    second.locator("input[id$='active']").uncheck();
    admin.fill("bankName", "Test Bank AG").press("save");
    assertThat(admin.text()).contains("Test Bank → Test Bank AG").contains("in use");
    assertThat(
            DemoData.text(
                "SELECT CONCAT(active, bank_name) FROM seller_bank_account WHERE currency = 'CHF'"))
        .contains("0Test Bank AG");
    second.setViewportSize(390, 844);
    admin.go(ACCOUNTS);
    Browser.screenshot(second, "bank-accounts-phone");
  }

  @Test
  void the_shop_is_offered_in_the_sellers_languages_only() {
    Desk admin = Desk.of(browser, "admin").in("en").go(SELLER);
    browser.afterwards(
        () ->
            DemoData.change(
                "UPDATE seller SET languages = '', language = 'pl', version = version + 1"
                    + " WHERE id = 1"));
    admin.page().locator("input[id$='offered_de']").uncheck();
    admin.press("save");
    assertThat(admin.text()).contains("Saved.");
    Page german = browser.open("de-DE");
    german.navigate(KontorServer.running().url("/orders/login.xhtml"));
    assertThat(german.locator("html").getAttribute("lang")).isEqualTo("pl");
    assertThat(german.locator("button[name=language]").allInnerTexts())
        .contains("English", "Polski")
        .doesNotContain("Deutsch");
    admin.page().locator("input[id$='offered_pl']").uncheck();
    admin.press("save");
    assertThat(admin.page().locator("#errors").innerText()).contains("own language");
  }
}
