package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.server.Verify;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The one story that must always work: from the order to the parcel, through every desk. */
class OrderToCashIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PARCEL = "11898773104";
  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void an_order_becomes_a_pro_forma_a_payment_a_goods_issue_an_invoice_and_a_parcel()
      throws Exception {
    Desk buyer = Desk.of(browser, "buyer.pl");
    String order = buy(buyer);
    assertThat(pdfsOf(mail(order, ""))).isEmpty();

    confirm(order);
    MimeMessage acceptance = mail(order, "PF/");
    assertThat(pdfsOf(acceptance)).hasSize(1);
    buyer.go("/orders/order.xhtml?order=" + order);
    String proForma = find("PF/\\d{4}/\\d{2}/\\d{5}", buyer.text());

    pay(buyer, order, proForma);
    issue(order);
    invoice(order);
    send(order);

    buyer.go("/orders/order.xhtml?order=" + order);
    shot(buyer, "order-at-the-end");
    assertThat(buyer.text()).contains("WZ/", "FV/", PARCEL, "zapłacone", "wydane");
    assertThat(buyer.page().locator("a[href*='" + PARCEL + "']").getAttribute("href"))
        .startsWith("https://");
    assertThat(pdfsOf(mail(order, "FV/"))).hasSize(1);
    assertThat(mail(PARCEL, "")).isNotNull();
    assertThat(pdf(buyer, "FV/\\d{4}/\\d{2}/\\d{5}")).startsWith("%PDF");
    assertThat(violations()).isEmpty();
  }

  private String buy(Desk buyer) throws Exception {
    buyer.go("/orders/item.xhtml?item=D933-M8X40");
    shot(buyer, "item");
    assertThat(buyer.text()).contains("zł");
    buyer.page().locator("main form button[type=submit]").last().click();
    buyer.page().waitForLoadState();
    buyer.page().waitForTimeout(500);
    buyer.go("/orders/basket.xhtml");
    shot(buyer, "basket");
    buyer.press("order");
    buyer.fill("buyerReference", "ZAM-77/B");
    buyer.press("look");
    shot(buyer, "review");
    buyer.page().locator("button[id$='place']").dblclick();
    buyer.page().waitForURL("**/order.xhtml?order=**");
    assertThat(ordersWith("ZAM-77/B")).as("a double click makes one order").isEqualTo("1");
    shot(buyer, "order-placed");
    return find("ZA/\\d{4}/\\d{2}/\\d{5}", buyer.heading());
  }

  private void confirm(String order) {
    Desk sales = Desk.of(browser, "sales");
    sales.go("/orders/office/orders.xhtml?text=" + order);
    assertThat(sales.text()).contains(order, "ZAM-77/B");
    sales.go("/orders/office/order.xhtml?order=" + order);
    sales.press("confirm");
    shot(sales, "office-order-confirmed");
    assertThat(sales.text()).contains("PF/");
  }

  private void pay(Desk buyer, String order, String proForma) throws Exception {
    String iban = accountFor("PLN");
    String gross = grossOf(order);
    Desk accounting = Desk.of(browser, "accounting");
    byte[] statement = statement(iban, gross, order, proForma);
    load(accounting, statement);
    shot(accounting, "statement");
    buyer.go("/orders/order.xhtml?order=" + order);
    assertThat(buyer.text()).contains("zapłacone");
    load(accounting, statement);
    assertThat(paidOf(order)).isEqualTo(gross);
  }

  private static void load(Desk accounting, byte[] statement) {
    accounting.go("/orders/office/banking/statements.xhtml");
    accounting
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("wyciag.sta", "text/plain", statement));
    accounting.press("load");
  }

  private void issue(String order) {
    Desk warehouse = Desk.of(browser, "warehouse");
    warehouse.go("/orders/office/shipping/desk.xhtml");
    shot(warehouse, "dispatch-desk");
    warehouse.go("/orders/office/shipping/issue.xhtml?order=" + order);
    warehouse.press("issue");
    shot(warehouse, "goods-issued");
    assertThat(warehouse.page().url()).contains("waybill.xhtml");
  }

  private void invoice(String order) {
    Desk accounting = Desk.of(browser, "accounting");
    accounting.go("/orders/office/order.xhtml?order=" + order);
    accounting.press("invoice");
    assertThat(accounting.text()).contains("FV/");
  }

  private void send(String order) throws Exception {
    Desk warehouse = Desk.of(browser, "warehouse");
    warehouse.go("/orders/office/shipping/waybill.xhtml?despatch=" + despatchOf(order));
    warehouse.page().locator("[id$='carrierNumber']").fill(PARCEL);
    warehouse.page().locator("input[id$='content']").first().fill("Śruby");
    warehouse.page().locator("input[id*='weight']").first().fill("2,5");
    warehouse.page().locator("input[id*='length']").first().fill("30");
    warehouse.page().locator("input[id*='width']").first().fill("20");
    warehouse.page().locator("input[id*='height']").first().fill("10");
    warehouse.press("make");
    shot(warehouse, "waybill");
    assertThat(warehouse.text()).contains(PARCEL);
  }

  private static byte[] statement(String iban, String gross, String order, String proForma) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
    String day = today.format(DateTimeFormatter.ofPattern("uuMMdd"));
    String amount = gross.replace('.', ',');
    String closing =
        new java.math.BigDecimal(gross)
            .add(new java.math.BigDecimal("1000.00"))
            .toPlainString()
            .replace('.', ',');
    return String.join(
            "\r\n",
            ":20:MT940",
            ":25:/" + iban,
            ":28C:00327/1",
            ":60F:C" + day + "PLN1000,00",
            ":61:" + day + "C" + amount + "NTRFNONREF//E2E1",
            ":86:020~00VE02",
            "~20" + proForma,
            "~21" + order,
            "~3010901234",
            "~32METALUX SP. Z O.O.",
            "~38PL61109010140000071219812874",
            ":62F:C" + day + "PLN" + closing,
            "-",
            "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private void shot(Desk desk, String name) {
    Browser.screenshot(desk.page(), name);
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in: %s", pattern, text).isTrue();
    return matcher.group();
  }

  private String pdf(Desk desk, String pattern) {
    String number = find(pattern, desk.text());
    APIResponse answer =
        desk.page()
            .request()
            .get(KontorServer.running().url("/orders/download/billing/pdf?number=" + number));
    assertThat(answer.status()).isEqualTo(200);
    return new String(answer.body(), 0, 8, StandardCharsets.ISO_8859_1);
  }

  private static List<String> subjects() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage message : KontorServer.running().mail().getReceivedMessages()) {
      subjects.add(message.getSubject());
    }
    return subjects;
  }

  /** The mail whose subject has both texts; mails are sent by a worker, so it may take a moment. */
  private static MimeMessage mail(String one, String other) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (MimeMessage message : KontorServer.running().mail().getReceivedMessages()) {
        if (message.getSubject().contains(one) && message.getSubject().contains(other)) {
          return message;
        }
      }
      Thread.sleep(250);
    }
    throw new AssertionError("no mail with " + one + " and " + other + " in " + subjects());
  }

  private static List<String> pdfsOf(Part part) throws Exception {
    List<String> names = new ArrayList<>();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        names.addAll(pdfsOf(parts.getBodyPart(i)));
      }
    } else if (part.isMimeType("application/pdf")) {
      names.add(String.valueOf(part.getFileName()));
    }
    return names;
  }

  private static String value(String sql, String parameter) throws Exception {
    try (Connection connection = connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (var result = statement.executeQuery()) {
        assertThat(result.next()).isTrue();
        return result.getString(1);
      }
    }
  }

  private static Connection connect() throws Exception {
    return DriverManager.getConnection(
        KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
  }

  private static String ordersWith(String reference) throws Exception {
    return value("SELECT COUNT(*) FROM sales_order WHERE buyer_reference = ?", reference);
  }

  private static String grossOf(String order) throws Exception {
    return value("SELECT ROUND(gross, 2) FROM sales_order WHERE number = ?", order);
  }

  private static String paidOf(String order) throws Exception {
    return value("SELECT ROUND(paid, 2) FROM sales_order WHERE number = ?", order);
  }

  private static String accountFor(String currency) throws Exception {
    return value("SELECT iban FROM seller_bank_account WHERE currency = ?", currency);
  }

  private static String despatchOf(String order) throws Exception {
    return value("SELECT number FROM despatch WHERE order_number = ?", order);
  }

  private static List<?> violations() throws Exception {
    try (Connection connection = connect()) {
      return Verify.run(connection).stream().filter(check -> !check.isClean()).toList();
    }
  }
}
