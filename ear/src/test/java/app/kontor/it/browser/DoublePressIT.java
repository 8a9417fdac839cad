package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every form that makes something makes it once, however often, fast or late it is sent, and leads
 * to what it made each time.
 */
class DoublePressIT {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

  private static final byte[] CSV =
      "Kundennummer;Firma\nTWICE-12;Twice\n".getBytes(StandardCharsets.UTF_8);

  /** Whoever has signed in for one form goes on with the next. */
  private static final Map<String, WebVisitor> VISITORS = new HashMap<>();

  @RegisterExtension private final Browser browser = new Browser();

  @BeforeAll
  static void there_are_notes_and_tickets() throws Exception {
    DemoPast.awaitEnd();
  }

  /**
   * Who, on which page (after {@code >} the first link of it that contains the text), which form by
   * which button, with what in its fields ({@code *}: the first choice that says something,
   * {@code @}: a file of that name), where it leads, and the rows of which there is one more then.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "warehouse|/orders/office/stock.xhtml?item=D933-M8X40|receipt|receive"
            + "|quantity=7;reference=TWICE-1|stock.xhtml?item="
            + "|SELECT id FROM stock_movement WHERE reference = 'TWICE-1'",
        "warehouse|/orders/office/stock.xhtml?item=D933-M8X40|correction|correct"
            + "|quantity=3;reference=TWICE-2|stock.xhtml?item="
            + "|SELECT id FROM stock_movement WHERE reference = 'TWICE-2'",
        "warehouse|/orders/office/shipping/desk.xhtml>/issue.xhtml?|form|issue||made.xhtml?despatch="
            + "|SELECT id FROM despatch WHERE order_number = '{order}'",
        "warehouse|/orders/office/shipping/desk.xhtml?view=all>/waybill.xhtml?|waybill|make"
            + "|0:weight=2;0:length=30;0:width=20;0:height=10;reference=TWICE-3"
            + "|made.xhtml?waybill=|SELECT id FROM waybill WHERE reference = 'TWICE-3'",
        "warehouse|/orders/office/shipping/desk.xhtml?view=all>/waybill.xhtml?|parcel|record"
            + "|carrier=UPS;number=1Z999AA10123456784;weight=2|made.xhtml?parcel="
            + "|SELECT id FROM parcel WHERE number = '1Z999AA10123456784'",
        "sales|/orders/office/customer-address.xhtml?customer=K10001|form|save"
            + "|addressCode=TWICE;street=Nowa;houseNumber=1;postcode=61-001;city=Poznań"
            + "|customer.xhtml?customer=K10001|SELECT id FROM delivery_address WHERE code = 'TWICE'",
        "sales|/orders/office/customer-edit.xhtml|form|save"
            + "|partnerNumber=K88001;companyName=Twice;street=Nowa;houseNumber=1;postcode=61-001"
            + ";city=Poznań;partnerEmail=twice@company.example"
            + "|customer.xhtml?customer=K88001|SELECT id FROM partner WHERE number = 'K88001'",
        "sales|/orders/office/order-new.xhtml?customer=K10001|form|save"
            + "|buyerReference=TWICE-4;0:item=D933-M8X40;0:quantity=100|order.xhtml?order="
            + "|SELECT id FROM sales_order WHERE buyer_reference = 'TWICE-4'",
        "sales|/orders/office/rules.xhtml|form|save|carrier=TWICE;priority=7|rules.xhtml"
            + "|SELECT id FROM mail_rule WHERE carrier = 'TWICE'",
        "sales|/orders/office/price-list.xhtml|fresh|add|code=TWICE;name=Twice;currency=PLN"
            + "|price-list.xhtml?list=TWICE|SELECT id FROM price_list WHERE code = 'TWICE'",
        "sales|/orders/office/price-lists.xhtml>/price-list.xhtml?list|entry|set"
            + "|itemNumber=D933-M8X40;fromQuantity=77777;amount=1;perQuantity=1"
            + "|price-list.xhtml?list=|SELECT item_id FROM price_entry WHERE from_quantity = 77777",
        "sales|/orders/office/promotion.xhtml|fresh|add"
            + "|code=TWICE-10;name=Twice;currency=PLN;validTo=2099-01-01"
            + "|price-rule.xhtml?list=TWICE-10|SELECT id FROM price_list WHERE code = 'TWICE-10'",
        "sales|/orders/office/agreements.xhtml?customer=K10001|fresh|agree"
            + "|itemNumber=D933-M8X40;fromQuantity=77777;amount=1;perQuantity=1;note=TWICE-11"
            + "|agreements.xhtml?customer=|SELECT id FROM price_agreement WHERE note = 'TWICE-11'",
        "admin|/orders/office/payment-term.xhtml|form|save"
            + "|code=TWICE;days=45;name_en=Twice;place=9|payment-terms.xhtml"
            + "|SELECT id FROM payment_terms WHERE code = 'TWICE'",
        "admin|/orders/office/zone.xhtml|form|save"
            + "|code=TWICE;currency=EUR;name_en=Twice;countries=FJ;place=9|zones.xhtml"
            + "|SELECT id FROM market_zone WHERE code = 'TWICE'",
        "admin|/orders/office/delivery-method.xhtml|form|save"
            + "|code=TWICE;name_en=Twice;place=9;0:currency=PLN;0:charge=5"
            + "|delivery-method.xhtml?method=TWICE"
            + "|SELECT id FROM delivery_method WHERE code = 'TWICE'",
        "admin|/orders/office/warehouse.xhtml|form|save"
            + "|code=TWICE;companyName=Twice;street=Nowa;houseNumber=1;postcode=61-001;city=Poznań"
            + "|warehouses.xhtml|SELECT id FROM warehouse WHERE code = 'TWICE'",
        "admin|/orders/office/vat-rates.xhtml|rate|add"
            + "|rateCountry=SE;validFrom=2091-01-01;percent=26|vat-rates.xhtml?country=SE"
            + "|SELECT percent FROM vat_rate WHERE country = 'SE'",
        "sales|/orders/office/customer-group.xhtml|form|save|code=TWICE;name=Twice;place=9"
            + "|customer-groups.xhtml|SELECT id FROM customer_group WHERE code = 'TWICE'",
        "admin|/orders/office/shipping/carriers.xhtml?add=true|form|save"
            + "|code=TWICE;name=Twice|carriers.xhtml|SELECT id FROM carrier WHERE code = 'TWICE'",
        "admin|/orders/office/bank-accounts.xhtml?add=true|form|save"
            + "|iban=DE89370400440532013000;accountCurrency=NOK;bankName=Twice;bic=COBADEFF"
            + "|bank-accounts.xhtml|SELECT id FROM seller_bank_account WHERE bank_name = 'Twice'",
        "admin|/orders/office/person.xhtml|personForm|save"
            + "|email=twice@company.example;name=Twice Twice;staffRoles:0:held=true|people.xhtml"
            + "|SELECT id FROM app_user WHERE email = 'twice@company.example'",
        "accounting|/orders/office/billing/rates.xhtml|rateForm|enter"
            + "|currency=NOK;date=2026-01-02;rate=2;table=TWICE-5|rates.xhtml"
            + "|SELECT table_number FROM exchange_rate WHERE table_number = 'TWICE-5'",
        "buyer.pl|/service/report.xhtml|form|send|kind=*;subject=TWICE-6;text=Twice"
            + "|ticket.xhtml?ticket=|SELECT id FROM ticket WHERE subject = 'TWICE-6'",
        "service|/service/office/queue.xhtml?view=ALL>/ticket.xhtml?|form|note|text=TWICE-7"
            + "|ticket.xhtml?ticket=|SELECT id FROM ticket_message WHERE text = 'TWICE-7'",
        "sales|/orders/office/transfer.xhtml?kind=customers|upload|load|file=@twice.csv"
            + "|transfer-columns.xhtml?transfer="
            + "|SELECT id FROM transfer_file WHERE file_name = 'twice.csv'",
        "buyer.pl|/documents/index.xhtml|form|send|files=@twice.png;title=TWICE-8|index.xhtml"
            + "|SELECT id FROM shared_document WHERE title = 'TWICE-8'",
      })
  void twice_is_once_and_leads_to_what_was_made(
      String login,
      String way,
      String form,
      String button,
      String values,
      String place,
      String made) {
    WebVisitor visitor = VISITORS.computeIfAbsent(login, WebVisitor::signedIn);
    String path = follow(visitor, way);
    Document page = Jsoup.parse(visitor.get(path).body());
    String rows = withParameters(made, path);
    Sent sent = fill(page, form, button, values == null ? "" : values);
    int before = DemoData.texts(rows).size();

    List<CompletableFuture<HttpResponse<String>>> presses = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      presses.add(CompletableFuture.supplyAsync(() -> sent.by(visitor)));
    }
    List<String> places = new ArrayList<>();
    presses.forEach(press -> places.add(place(press.join())));
    places.add(place(sent.by(visitor)));
    assertThat(DemoData.texts(rows)).as(places.toString()).hasSize(before + 1);
    assertThat(places).as("each press leads to the same page").allMatch(places.get(0)::equals);
    assertThat(places.get(0)).contains(place).doesNotContain("kontor-kept");
    HttpResponse<String> shown = visitor.follow(sent.by(visitor));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body().length()).as("room of an answer").isLessThan(200 * 1024);
    assertThat(DemoData.texts(rows)).hasSize(before + 1);
  }

  @Test
  void back_and_pressed_again_leads_to_the_waybill_that_was_made() {
    Desk warehouse = Desk.of(browser, "warehouse", "en-GB").in("en");
    Page page = warehouse.go("/orders/office/shipping/desk.xhtml?view=all").page();
    String note = page.locator("main a[href*='/waybill.xhtml?']").first().getAttribute("href");
    page.navigate(KontorServer.running().url(note));
    fill(page, "BACK-1", "2");
    warehouse.press("make");
    assertThat(page.url()).contains("/made.xhtml?").contains("waybill=");
    assertThat(page.locator("main a[href*='/waybill-file/pdf']").count()).isOne();
    assertThat(page.locator("main").innerText()).contains("What comes next");
    String made = page.url();

    page.goBack();
    assertThat(page.url()).contains("/waybill.xhtml?");
    fill(page, "BACK-1", "2");
    warehouse.press("make");
    assertThat(page.url()).as("the same again leads to what was made").isEqualTo(made);
    assertThat(waybills("BACK-1")).hasSize(1);

    page.goBack();
    fill(page, "BACK-2", "3");
    warehouse.press("make");
    assertThat(page.url()).as("something else is another waybill").isNotEqualTo(made);
    assertThat(waybills("BACK-2")).hasSize(1);
    assertThat(waybills("BACK-1")).hasSize(1);
  }

  @Test
  void what_is_not_in_stock_is_told_once_and_the_next_press_saves_the_order() {
    Desk sales =
        Desk.of(browser, "sales", "en-GB")
            .in("en")
            .go("/orders/office/order-new.xhtml?customer=K10001");
    Page page = sales.page();
    page.locator("input[id$=':0:item']").fill("D933-M8X40");
    page.locator("input[id$=':0:quantity']").fill("9000000");
    page.locator("[id$=':buyerReference']").fill("SHORT-1");
    sales.press("save");
    assertThat(page.url()).contains("order-new.xhtml");
    assertThat(page.locator("main [role=alert]").innerText()).contains("D933-M8X40");
    sales.press("save");
    assertThat(page.url()).contains("/office/order.xhtml?order=");
    assertThat(DemoData.texts("SELECT id FROM sales_order WHERE buyer_reference = 'SHORT-1'"))
        .hasSize(1);
  }

  private static void fill(Page page, String reference, String weight) {
    page.locator("[id='waybill:reference']").fill(reference);
    page.locator("[id$=':0:weight']").first().fill(weight);
    page.locator("[id$=':0:length']").first().fill("30");
    page.locator("[id$=':0:width']").first().fill("20");
    page.locator("[id$=':0:height']").first().fill("10");
  }

  private static List<String> waybills(String reference) {
    return DemoData.texts("SELECT id FROM waybill WHERE reference = ?", reference);
  }

  /** A form as a browser would send it. */
  private record Sent(String path, Map<String, String> fields, List<WebVisitor.FormFile> files) {
    HttpResponse<String> by(WebVisitor visitor) {
      return files.isEmpty() ? visitor.post(path, fields) : visitor.postFiles(path, fields, files);
    }
  }

  private static Sent fill(Document page, String form, String button, String values) {
    Element filled = page.expectFirst("form[id=" + form + "]");
    Map<String, String> fields = WebVisitor.untouched(filled);
    List<WebVisitor.FormFile> files = new ArrayList<>();
    for (String value : values.isEmpty() ? new String[0] : values.split(";", -1)) {
      String[] parts = value.split("=", 2);
      Element field = field(filled, parts[0]);
      String name = field.attr("name");
      if (parts[1].startsWith("@")) {
        files.add(file(name, parts[1].substring(1)));
      } else {
        fields.put(name, parts[1].equals("*") ? said(field) : parts[1]);
      }
    }
    for (Element unused : filled.select("[type=file]")) {
      if (files.stream().noneMatch(file -> file.field().equals(unused.attr("name")))) {
        files.add(new WebVisitor.FormFile(unused.attr("name"), "", new byte[0]));
      }
    }
    fields.put(field(filled, button).attr("name"), "1");
    return new Sent(filled.attr("action"), fields, files);
  }

  private static WebVisitor.FormFile file(String field, String name) {
    return new WebVisitor.FormFile(field, name, name.endsWith(".csv") ? CSV : PNG);
  }

  private static String said(Element select) {
    return select.select("option:not([disabled])").stream()
        .map(Element::val)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Element field(Element form, String id) {
    return form.select("[name]").stream()
        .filter(one -> one.attr("name").equals(id) || one.attr("name").endsWith(":" + id))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(id + " is not in " + form.select("[name]").eachAttr("name")));
  }

  private static String follow(WebVisitor visitor, String way) {
    String[] steps = way.split(">", -1);
    String path = steps[0];
    for (int i = 1; i < steps.length; i++) {
      path =
          Jsoup.parse(visitor.get(path).body())
              .expectFirst("main a[href*='" + steps[i] + "']")
              .attr("href");
    }
    return path;
  }

  /** The parameters of the page's address stand for their names in braces. */
  private static String withParameters(String sql, String path) {
    String query = URI.create(path).getRawQuery();
    String filled = sql;
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      String[] parts = part.split("=", 2);
      filled =
          filled.replace("{" + parts[0] + "}", URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return filled;
  }

  private static String place(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElse("");
  }
}
