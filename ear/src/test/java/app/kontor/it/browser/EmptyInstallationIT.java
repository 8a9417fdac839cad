package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A company moves in: an installation without demo data is set up through the screens and two files
 * alone, in Polish, as the assistant leads, and sells, is paid and ships. A second one moves in
 * beside it and does the same with numbers that are alike, and neither sees anything of the other.
 */
class EmptyInstallationIT {
  private static final String PASSWORD = "Zimowy-Wiatr-nad-Odra-2026";
  private static final String SET_UP = "/orders/office/setup.xhtml";

  private static EmptyServer server;

  @RegisterExtension private final Browser browser = new Browser();

  @BeforeAll
  static void start() {
    server = new EmptyServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_company_is_set_up_as_the_assistant_leads() throws Exception {
    assertThat(server.value("SELECT COUNT(*) FROM item")).isEqualTo("0");
    Page page = browser.page();
    nobodySellsYet(page);
    theFirstAdministratorComes(page);
    theAssistantSaysWhatIsMissing(page);
    theCompanySaysWhoItIs(page);
    theCompanyGetsAnAccount(page);
    theCompanyGetsAFace(page);
    theAssistantGoesOn(page);
    assertThat(server.value("SELECT COUNT(*) FROM delivery_method"))
        .as("no charges that nobody has set")
        .isEqualTo("0");
    String first = itSells(page, NewCompany.FIRST);
    aSecondCompanyComes(page, first);
    String second = itSells(page, NewCompany.SECOND);
    neitherSeesTheOther(page, first, second);
  }

  private void aSecondCompanyComes(Page page, String first) {
    page.navigate(server.url("/orders/office/seller-new.xhtml"));
    fill(page, "sellerName", "Budmat Nowak sp. z o.o.");
    fill(page, "prefix", "B");
    fill(page, "homeCurrency", "PLN");
    page.locator("select[id$='sellerCountry']").selectOption("PL");
    page.locator("select[id$='zone']").selectOption("Europe/Warsaw");
    page.locator("select[id$='sellerLanguage']").selectOption("pl");
    Desk.leave(page, () -> page.locator("button[id$='add']").first().click());
    assertThat(page.url()).as(main(page)).contains("/office/setup.xhtml");
    shown(page, "second-seller-setup");
    for (String list : List.of("orders", "items", "customers", "price-lists", "warehouses")) {
      page.navigate(server.url("/orders/office/" + list + ".xhtml"));
      assertThat(page.locator("main tbody tr").count()).as(list).isZero();
    }
    assertThat(page.navigate(server.url("/orders/office/order.xhtml?order=" + first)).status())
        .as("an order of the first company")
        .isEqualTo(404);
    page.navigate(server.url("/orders/office/seller.xhtml"));
    fill(page, "sellerEmail", "biuro@budmat.example");
    fill(page, "sellerStreet", "Leśna");
    fill(page, "sellerHouseNumber", "3");
    fill(page, "sellerPostcode", "00-950");
    fill(page, "sellerCity", "Warszawa");
    fill(page, "vatId", "5260000005");
    fill(page, "taxNumber", "5260000005");
    save(page);
    assertThat(main(page)).contains("Zapisano");
    page.navigate(server.url("/orders/office/bank-accounts.xhtml?add=true"));
    fill(page, "iban", NewCompany.SECOND.account());
    fill(page, "bankName", "Bank Warszawski");
    fill(page, "bic", "brexplpw");
    save(page);
    assertThat(main(page)).contains("Bank Warszawski");
    page.navigate(server.url("/orders/office/seller-look.xhtml"));
    page.locator("input[type=file]").setInputFiles(Logo.png());
    save(page);
    page.navigate(server.url("/orders/office/settings.xhtml"));
    page.locator("input[id$='shopPublished']").check();
    save(page);
  }

  /** Each keeps its own goods, prices, customers, money and papers. */
  private void neitherSeesTheOther(Page page, String first, String second) throws Exception {
    page.navigate(server.url("/orders/office/customers.xhtml"));
    assertThat(main(page)).contains("Budowa Lis").doesNotContain("Wójcik");
    page.navigate(server.url("/orders/office/banking/statements.xhtml"));
    assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
    page.locator("details.k-menu > summary").click();
    Desk.leave(page, () -> page.locator("button[name='seller']:has-text('Kowalski')").click());
    assertThat(page.title()).endsWith("Śruby Kowalski");
    page.navigate(server.url("/orders/office/orders.xhtml"));
    assertThat(main(page)).contains(first, "Wójcik").doesNotContain(second, "Budowa Lis");
    page.navigate(server.url("/orders/office/price-list.xhtml?list=PODST"));
    assertThat(main(page)).contains("0,42", "0,38").doesNotContain("0,51", "0,40");
    assertThat(server.value("SELECT COUNT(DISTINCT seller_id) FROM sales_order")).isEqualTo("2");
    assertThat(server.violations()).isEmpty();
  }

  /** From the first item to the first paid and shipped order; its number. */
  private String itSells(Page page, NewCompany company) throws Exception {
    FirstSale sale = new FirstSale(server, company, page);
    sale.aWarehouseIsOpened();
    sale.goodsAreDelivered();
    sale.ratesOfVatAreThere();
    sale.itemsComeByAFile();
    sale.pricesComeByAFile();
    sale.goodsAreReceived();
    sale.aCustomerGetsABuyer();
    Seat buyer = new Seat(server, browser.open("pl-PL"));
    sale.theBuyerOrders(buyer);
    sale.theOfficeAccepts();
    sale.theMoneyComes(buyer);
    sale.theGoodsGo(buyer);
    return sale.order();
  }

  private void nobodySellsYet(Page page) {
    page.navigate(server.url("/orders/legal.xhtml?text=IMPRINT"));
    assertThat(page.locator("body").innerText()).doesNotContain("0000000000", "Rynek", "localhost");
    assertThat(page.locator("footer a[href^='mailto']").count()).isZero();
  }

  private void theFirstAdministratorComes(Page page) throws Exception {
    page.navigate(server.url(server.passwordLink()));
    page.locator("input[type=password]").fill(PASSWORD);
    Desk.leave(page, () -> page.locator("button[id$='save']").click());
    assertThat(page.url()).as(page.locator("body").innerText()).contains("login.xhtml?set=1");
    page.locator("input[id$='email']").fill(EmptyServer.ADMINISTRATOR);
    page.locator("input[type=password]").fill(PASSWORD);
    page.locator("button.k-button-primary").click();
    page.waitForURL(url -> !url.contains("login.xhtml"));
    page.locator("details.k-menu > summary").click();
    Desk.leave(page, () -> page.locator("button[name='language'][value='pl']").click());
  }

  private void theAssistantSaysWhatIsMissing(Page page) {
    page.navigate(server.url("/orders/office/index.xhtml"));
    assertThat(main(page)).contains("Uruchomienie nie jest skończone");
    Desk.leave(page, () -> page.locator("main a[href$='/office/setup.xhtml']").click());
    assertThat(page.locator("h1").innerText()).isEqualTo("Uruchomienie");
    assertThat(main(page))
        .contains("brakuje: nazwa z rejestru – bez tego niemożliwe")
        .contains("nie ma rachunku w PLN", "nie ma jeszcze klienta", "wystawianie proform");
    shown(page, "setup-empty");
  }

  private void theCompanySaysWhoItIs(Page page) throws Exception {
    Desk.leave(page, () -> page.locator(".k-primary a").first().click());
    fill(page, "sellerName", "Hurtownia Śrub Kowalski sp. j.");
    fill(page, "tradeName", "Śruby Kowalski");
    fill(page, "sellerEmail", "biuro@hurtownia.example");
    fill(page, "sellerStreet", "Fabryczna");
    fill(page, "sellerHouseNumber", "7");
    fill(page, "sellerPostcode", "90001");
    fill(page, "sellerCity", "Łódź");
    fill(page, "vatId", "526-030-02-92");
    fill(page, "taxNumber", "526-030-02-91");
    save(page);
    assertThat(page.locator("#errors").innerText()).contains("526-030-02-92");
    assertThat(page.locator("[id$='sellerCity']").inputValue()).as("typed work").isEqualTo("Łódź");
    fill(page, "vatId", "526-030-02-91");
    save(page);
    assertThat(main(page)).contains("Zapisano");
    assertThat(page.title()).endsWith("Śruby Kowalski");
    assertThat(server.value("SELECT CONCAT(vat_id, ' ', tax_number, ' ', postcode) FROM seller"))
        .isEqualTo("PL5260300291 5260300291 90-001");
  }

  private void theCompanyGetsAnAccount(Page page) {
    page.navigate(server.url("/orders/office/bank-accounts.xhtml?add=true"));
    fill(page, "iban", "PL61 1090 1014 0000 0712 1981 2874");
    fill(page, "bankName", "Bank Łódzki");
    fill(page, "bic", "wbkpplpp");
    assertThat(page.locator("[id$='accountCurrency']").inputValue()).isEqualTo("PLN");
    save(page);
    assertThat(main(page)).contains("Bank Łódzki", "PL61 1090 1014 0000 0712 1981 2874");
  }

  private void theCompanyGetsAFace(Page page) {
    page.navigate(server.url("/orders/office/seller-look.xhtml"));
    fill(page, "accent", "#ffcc00");
    save(page);
    assertThat(page.locator("#errors").innerText()).contains("#ffcc00", "4,5");
    fill(page, "accent", "#7a1f5c");
    fill(page, "footer_pl", "Czynne od 7 do 15");
    page.locator("input[type=file]").setInputFiles(Logo.png());
    save(page);
    assertThat(page.locator("footer.k-foot").innerText()).contains("Czynne od 7 do 15");
    assertThat(page.locator("img.k-logo").first().getAttribute("alt")).isEqualTo("Śruby Kowalski");
    Object colour =
        page.evaluate(
            "() => getComputedStyle(document.documentElement).getPropertyValue('--k-brand').trim()");
    assertThat(colour).isEqualTo("#7a1f5c");
    Object wide = page.evaluate("() => document.querySelector('img.k-logo').naturalWidth");
    assertThat(((Number) wide).intValue()).as("the picture is served").isEqualTo(240);
    shown(page, "seller-look");
  }

  private void theAssistantGoesOn(Page page) {
    page.navigate(server.url(SET_UP));
    assertThat(main(page))
        .doesNotContain("brakuje: ", "nie ma rachunku", "nie ma logo")
        .contains("jest: 1");
    shown(page, "setup-begun");
  }

  private static void shown(Page page, String name) {
    Browser.screenshot(page, name);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, name + "-phone");
    page.setViewportSize(1280, 900);
  }

  private static void fill(Page page, String id, String text) {
    page.locator("[id$=':" + id + "']").first().fill(text);
  }

  private static void save(Page page) {
    Desk.leave(page, () -> page.locator("button[id$='save']").first().click());
  }

  private static String main(Page page) {
    return page.locator("main").innerText();
  }
}
