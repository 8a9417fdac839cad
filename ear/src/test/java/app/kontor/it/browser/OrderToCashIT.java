package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one story that must always work: from the order to the parcel, through every desk. */
class OrderToCashIT {
  @RegisterExtension private final Browser browser = new Browser();

  /** Who buys, in which language everybody works, and what a buyer reads in it at the end. */
  enum Market {
    GERMANY("de", "de-DE", "EUR", "€", BankFile.MT940_GERMAN, "bezahlt", "geliefert", "1188"),
    UNITED_STATES("us", "en-US", "USD", "$", BankFile.CAMT053, "paid", "shipped", "1189"),
    POLAND("pl", "pl-PL", "PLN", "zł", BankFile.MT940_POLISH, "zapłacone", "wydane", "1187");

    private final String buyer;
    private final String locale;
    private final String currency;
    private final String sign;
    private final BankFile bankFile;
    private final String paid;
    private final String despatched;
    private final String parcel;

    Market(
        String buyer,
        String locale,
        String currency,
        String sign,
        BankFile bankFile,
        String paid,
        String despatched,
        String parcel) {
      this.buyer = "buyer." + buyer;
      this.locale = locale;
      this.currency = currency;
      this.sign = sign;
      this.bankFile = bankFile;
      this.paid = paid;
      this.despatched = despatched;
      this.parcel = parcel + "8773104";
    }

    String language() {
      return locale.substring(0, 2);
    }

    /** The buyer's own number of the order. */
    String reference() {
      return "REF-" + currency + "/77";
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_order_becomes_a_pro_forma_a_payment_a_goods_issue_an_invoice_and_a_parcel(Market market)
      throws Exception {
    Desk buyer = Desk.of(browser, market.buyer, market.locale);
    String order = buy(buyer, market);
    assertThat(Inbox.pdfsOf(Inbox.mail(order, ""))).isEmpty();

    confirm(order, market);
    MimeMessage acceptance = Inbox.mail(order, "PF/");
    assertThat(Inbox.pdfsOf(acceptance)).hasSize(1);
    buyer.go("/orders/order.xhtml?order=" + order);
    String proForma = find("PF/\\d{4}/\\d{2}/\\d{5}", buyer.text());

    pay(buyer, order, proForma, market);
    issue(order, market);
    invoice(order, market);
    send(order, market);

    buyer.go("/orders/order.xhtml?order=" + order);
    shot(buyer, "order-at-the-end", market);
    assertThat(buyer.text())
        .contains("WZ/", "FV/", market.parcel, market.paid, market.despatched, market.sign);
    assertThat(buyer.page().locator("a[href*='" + market.parcel + "']").getAttribute("href"))
        .startsWith("https://");
    assertThat(Inbox.pdfsOf(Inbox.mail(order, "FV/"))).hasSize(1);
    assertThat(Inbox.mail(market.parcel, "")).isNotNull();
    assertThat(pdf(buyer, "FV/\\d{4}/\\d{2}/\\d{5}")).startsWith("%PDF");
    assertThat(Books.violations()).isEmpty();
  }

  private static String buy(Desk buyer, Market market) throws Exception {
    buyer.go("/orders/item.xhtml?item=D933-M8X40");
    shot(buyer, "item", market);
    assertThat(buyer.text()).contains(market.sign);
    assertThat(buyer.page().locator("html").getAttribute("lang")).isEqualTo(market.language());
    Desk.add(buyer.page());
    buyer.go("/orders/basket.xhtml");
    shot(buyer, "basket", market);
    buyer.press("order");
    buyer.fill("buyerReference", market.reference());
    buyer.press("look");
    shot(buyer, "review", market);
    buyer.page().locator("button[id$='place']").dblclick();
    buyer.page().waitForURL("**/order.xhtml?order=**");
    assertThat(Books.ordersWith(market.reference()))
        .as("a double click makes one order")
        .isEqualTo("1");
    shot(buyer, "order-placed", market);
    return find("ZA/\\d{4}/\\d{2}/\\d{5}", buyer.heading());
  }

  private void confirm(String order, Market market) {
    Desk sales = staff("sales", market);
    sales.go("/orders/office/orders.xhtml?text=" + order);
    assertThat(sales.text()).contains(order, market.reference());
    sales.go("/orders/office/order.xhtml?order=" + order);
    sales.press("confirm");
    shot(sales, "office-order-confirmed", market);
    assertThat(sales.text()).contains("PF/");
  }

  private void pay(Desk buyer, String order, String proForma, Market market) throws Exception {
    String gross = Books.grossOf(order);
    String account = Books.accountFor(market.currency);
    Desk accounting = staff("accounting", market);
    byte[] file = market.bankFile.with(account, market.currency, gross, order, proForma);
    load(accounting, market.bankFile.fileName(), file);
    shot(accounting, "statement", market);
    buyer.go("/orders/order.xhtml?order=" + order);
    assertThat(buyer.text()).contains(market.paid);
    load(accounting, market.bankFile.fileName(), file);
    assertThat(Books.paidOf(order)).as("the same statement books nothing twice").isEqualTo(gross);
  }

  private static void load(Desk accounting, String name, byte[] file) {
    accounting.go("/orders/office/banking/statements.xhtml");
    accounting
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "text/plain", file));
    accounting.press("load");
  }

  private void issue(String order, Market market) {
    Desk warehouse = staff("warehouse", market);
    warehouse.go("/orders/office/shipping/desk.xhtml");
    assertThat(warehouse.text()).as("the dispatch desk").contains(order);
    shot(warehouse, "dispatch-desk", market);
    warehouse.go("/orders/office/shipping/issue.xhtml?order=" + order);
    warehouse.press("issue");
    shot(warehouse, "goods-issued", market);
    assertThat(warehouse.page().url()).contains("made.xhtml?despatch=");
  }

  private void invoice(String order, Market market) {
    Desk accounting = staff("accounting", market);
    accounting.go("/orders/office/order.xhtml?order=" + order);
    accounting.press("invoice");
    assertThat(accounting.text()).contains("FV/");
  }

  private void send(String order, Market market) throws Exception {
    Desk warehouse = staff("warehouse", market);
    warehouse.go("/orders/office/shipping/waybill.xhtml?despatch=" + Books.despatchOf(order));
    warehouse.page().locator("[id$='carrierNumber']").fill(market.parcel);
    warehouse.page().locator("input[id$='content']").first().fill("M8 x 40");
    String decimal = market.language().equals("en") ? "." : ",";
    warehouse.page().locator("input[id*='weight']").first().fill("2" + decimal + "5");
    warehouse.page().locator("input[id*='length']").first().fill("30");
    warehouse.page().locator("input[id*='width']").first().fill("20");
    warehouse.page().locator("input[id*='height']").first().fill("10");
    warehouse.press("make");
    shot(warehouse, "waybill", market);
    assertThat(warehouse.text()).contains(market.parcel);
  }

  private Desk staff(String login, Market market) {
    return Desk.of(browser, login, market.locale).in(market.language());
  }

  private static void shot(Desk desk, String name, Market market) {
    Browser.screenshot(desk.page(), "story-" + market.language() + "-" + name);
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in: %s", pattern, text).isTrue();
    return matcher.group();
  }

  private static String pdf(Desk desk, String pattern) {
    String number = find(pattern, desk.text());
    APIResponse answer =
        desk.page()
            .request()
            .get(KontorServer.running().url("/orders/download/billing/pdf?number=" + number));
    assertThat(answer.status()).isEqualTo(200);
    return new String(answer.body(), 0, 8, StandardCharsets.ISO_8859_1);
  }
}
