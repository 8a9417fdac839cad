package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows once a company has said who it is: goods, prices, a customer, the first order, its
 * money and its parcel; on the screens and by two files.
 */
final class FirstSale {
  private static final String PASSWORD = "Wiosenny-Deszcz-nad-Warta-2026";
  private static final String ITEM = "SR-M8X30";
  private static final Pattern LINK =
      Pattern.compile("/orders/set-password\\.xhtml\\?token=[\\w-]+");

  private final EmptyServer server;
  private final NewCompany company;
  private final Seat office;
  private String order = "";
  private String proForma = "";

  FirstSale(EmptyServer server, NewCompany company, Page administrator) {
    this.server = server;
    this.company = company;
    office = new Seat(server, administrator);
  }

  void aWarehouseIsOpened() {
    office.go("/orders/office/setup.xhtml").follow("/office/warehouses.xhtml");
    office.follow("/office/warehouse.xhtml");
    office.fill("code", "lodz").fill("companyName", "Magazyn Łódź").fill("street", "Fabryczna");
    office.fill("houseNumber", "7").fill("postcode", "90-001").fill("city", "Łódź");
    office.press("save");
    assertThat(office.text()).contains("Magazyn Łódź");
  }

  void goodsAreDelivered() {
    office.go("/orders/office/delivery-method.xhtml");
    office.fill("code", "kurier").fill("name_pl", "Kurier").choose("carrier", "DHL");
    office.choose("0:zone", "PL").fill("0:currency", "PLN").fill("0:fromValue", "0");
    office.fill("0:charge", "18,50").press("save");
    assertThat(office.heading()).isEqualTo("Kurier");
  }

  void ratesOfVatAreThere() {
    assertThat(office.go("/orders/office/vat-rates.xhtml").text()).contains("podstawowa", "23");
  }

  void itemsComeByAFile() {
    office.go("/orders/office/setup.xhtml").follow("/office/items.xhtml").shown("items-empty");
    office.follow("/office/transfer.xhtml?kind=items");
    office.hand(
        "towary.csv",
        """
        Indeks;Nazwa;Kategoria;Jm;Opakowanie;VAT;Waga kg
        SR-M8X30;Śruba z łbem sześciokątnym M8x30;Śruby > Sześciokątne;szt;100;23;0,018
        SR-M8X40;Śruba z łbem sześciokątnym M8x40;Śruby > Sześciokątne;szt;100;23;0,021
        NK-M8;Nakrętka sześciokątna M8;Nakrętki;szt;200;23;0,005
        """);
    office.page().waitForURL("**/office/transfer-columns.xhtml?transfer=**");
    office.press("check");
    applied("together");
    assertThat(office.go("/orders/office/items.xhtml").text()).contains(ITEM, "NK-M8");
  }

  private void applied(String how) {
    office.page().waitForURL("**/office/transfer-run.xhtml?transfer=**");
    said("do zastosowania");
    assertThat(office.page().locator("button[id$='" + how + "']").count())
        .as(office.text())
        .isEqualTo(1);
    office.press(how);
    said("zastosowano");
  }

  private void said(String state) {
    office
        .page()
        .waitForFunction(
            "state => document.querySelector('progress.k-progress') === null"
                + " && document.body.innerText.includes(state)",
            state);
  }

  void pricesComeByAFile() {
    office.go("/orders/office/setup.xhtml").follow("/office/price-lists.xhtml");
    office.follow("/office/price-list.xhtml");
    office.fill("code", "podst").fill("name", "Cennik podstawowy");
    assertThat(office.page().locator("[id$=':currency']").inputValue()).isEqualTo("PLN");
    assertThat(office.page().locator("[id$=':base']").isChecked())
        .as("the first is for all")
        .isTrue();
    office.press("add");
    office.follow("/office/price-list-import.xhtml?list=PODST");
    office.hand(
        "ceny.csv",
        """
        Indeks;Od ilości;Cena
        SR-M8X30;1;%s
        SR-M8X30;1000;%s
        SR-M8X40;1;0,48
        NK-M8;1;0,11
        """
            .formatted(company.prices().one(), company.prices().thousand()));
    office.press("apply");
    assertThat(office.text()).contains(company.prices().one(), company.prices().thousand(), "0,11");
  }

  void goodsAreReceived() {
    office.go("/orders/office/setup.xhtml").follow("/office/stock.xhtml").shown("stock-empty");
    office.fill("wanted", ITEM).press("show");
    office.choose("receipt:warehouse", "LODZ");
    office.fill("receipt:quantity", "5000").fill("receipt:reference", "PZ 1").press("receive");
    assertThat(office.text()).contains("PZ 1");
  }

  void aCustomerGetsABuyer() throws Exception {
    office.go("/orders/office/setup.xhtml").follow("/office/customers.xhtml");
    office.follow("/office/customer-edit.xhtml");
    office.fill("partnerNumber", "K1001").fill("companyName", company.customer());
    office.fill("street", "Polna").fill("houseNumber", "12").fill("postcode", "61-001");
    office
        .fill("city", "Poznań")
        .fill("partnerEmail", company.buyer())
        .fill("vatId", "PL5260001246");
    office.press("save");
    assertThat(office.heading()).isEqualTo(company.customer());
    office.follow("/office/person.xhtml?customer=K1001");
    office.fill("email", company.buyer()).fill("name", "Ewa Wójcik");
    office.page().locator("main label:has-text('Zakupy')").first().click();
    office.press("save");
    assertThat(office.page().locator("body").innerText()).contains(company.buyer());
    office.go("/orders/office/setup.xhtml").shown("setup-done");
    assertThat(office.text()).contains("Jest wszystko, co potrzebne.");
  }

  void theBuyerOrders(Seat buyer) throws Exception {
    Matcher link = LINK.matcher(Inbox.text(mailTo(company.buyer())));
    assertThat(link.find()).isTrue();
    buyer.begin(link.group(), company.buyer(), PASSWORD);
    buyer.page().locator("input[type=search]").first().fill("śruby m8 x 30");
    Desk.leave(buyer.page(), () -> buyer.page().keyboard().press("Enter"));
    assertThat(buyer.text()).contains("Śruba z łbem sześciokątnym M8x30", company.prices().one());
    buyer.shown("first-search").follow("item=" + ITEM);
    Desk.add(buyer.page());
    buyer.go("/orders/basket.xhtml").fill("quantity", "1000").press("update");
    assertThat(buyer.text()).contains(company.goods());
    buyer.press("order").choose("method", "KURIER").fill("buyerReference", "BUDOWA/7");
    buyer.press("look");
    assertThat(buyer.text()).contains("18,50");
    buyer.press("place");
    buyer.page().waitForURL("**/order.xhtml?order=**");
    order = found("ZA/\\d{4}/\\d{2}/\\d{5}", buyer.heading());
    assertThat(Inbox.mail(server.mail(), order, "")).isNotNull();
  }

  private MimeMessage mailTo(String address) throws Exception {
    for (int i = 0; i < 240; i++) {
      for (MimeMessage mail : server.mail().getReceivedMessages()) {
        if (mail.getAllRecipients()[0].toString().contains(address)) {
          return mail;
        }
      }
      Thread.sleep(250);
    }
    throw new AssertionError("no mail to " + address);
  }

  void theOfficeAccepts() throws Exception {
    office.go("/orders/office/index.xhtml").follow("/office/orders.xhtml?status=SUBMITTED");
    office.follow("order=" + order.replace("/", "%2F")).press("confirm");
    proForma = found("PF/\\d{4}/\\d{2}/\\d{5}", office.text());
    MimeMessage mail = Inbox.mail(server.mail(), order, proForma);
    assertThat(Inbox.pdfsOf(mail)).hasSize(1);
  }

  void theMoneyComes(Seat buyer) throws Exception {
    office.go("/orders/office/banking/statements.xhtml");
    byte[] statement =
        BankFile.MT940_POLISH.with(company.account(), "PLN", company.paid(), order, proForma);
    office.hand("wyciag.sta", statement);
    assertThat(office.text()).doesNotContain("nie jest jeszcze znany");
    buyer.go("/orders/order.xhtml?order=" + order);
    assertThat(buyer.text()).contains("zapłacone");
  }

  /** The number of the order that was sold. */
  String order() {
    return order;
  }

  void theGoodsGo(Seat buyer) throws Exception {
    office.go("/orders/office/shipping/desk.xhtml");
    assertThat(office.text()).contains(order);
    office.go("/orders/office/shipping/issue.xhtml?order=" + order).press("issue");
    String despatch = found("WZ/\\d{4}/\\d{2}/\\d{5}", office.page().locator("body").innerText());
    office.go("/orders/office/order.xhtml?order=" + order).press("invoice");
    String invoice = found("FV/\\d{4}/\\d{2}/\\d{5}", office.text());
    office.go("/orders/office/shipping/waybill.xhtml?despatch=" + despatch);
    assertThat(office.page().locator("[id$='carrierNumber']").count()).as(office.text()).isOne();
    office.fill("waybill:carrierNumber", company.parcel()).fill("waybill:content", "Śruby");
    office.page().locator("input[id*='weight']").first().fill("19");
    office.page().locator("input[id*='length']").first().fill("30");
    office.page().locator("input[id*='width']").first().fill("20");
    office.page().locator("input[id*='height']").first().fill("10");
    office.press("make");
    assertThat(office.text()).contains(company.parcel());
    assertThat(Inbox.pdfsOf(Inbox.mail(server.mail(), order, invoice))).hasSize(1);
    assertThat(Inbox.mail(server.mail(), company.parcel(), "")).isNotNull();

    buyer.go("/orders/order.xhtml?order=" + order).shown("first-order");
    assertThat(buyer.text())
        .contains(proForma, despatch, invoice, company.parcel(), "zapłacone", "wydane", "BUDOWA/7");
    String open =
        "SELECT ROUND(SUM(open_amount), 2) FROM billing_document WHERE kind = 'SALES_INVOICE'";
    assertThat(server.value(open)).as("settled by what was paid").isEqualTo("0.00");
    byte[] paper =
        buyer
            .page()
            .request()
            .get(server.url("/orders/download/billing/pdf?number=" + invoice))
            .body();
    assertThat(new String(paper, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF");
    assertThat(server.violations()).isEmpty();
  }

  private String found(String pattern, String text) {
    Matcher matcher = Pattern.compile("\\b" + company.prefix() + pattern).matcher(text);
    assertThat(matcher.find()).as("%s in: %s", pattern, text).isTrue();
    return matcher.group();
  }
}
