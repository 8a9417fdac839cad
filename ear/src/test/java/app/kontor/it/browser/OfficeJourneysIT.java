package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the office does besides the one story: phone calls, customers, stock, templates. */
class OfficeJourneysIT {
  private static final String CUSTOMER = "K10001";
  private static final String ITEM = "D933-M8X40";
  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void staff_enter_what_a_customer_says_on_the_phone_and_the_customer_follows_it() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/order-new.xhtml?q=Metalux");
    sales.page().locator("main a", new Page.LocatorOptions().setHasText(CUSTOMER)).click();
    sales.page().waitForURL("**customer=" + CUSTOMER);
    sales.page().locator("select[id$=':channel']").selectOption("PHONE");
    sales.fill("buyerReference", "TEL-12");
    line(sales, 0, ITEM, "200");
    line(sales, 1, "NIE-MA-TAKIEGO", "1");
    sales.press("save");
    assertThat(sales.text()).as("the line that is wrong is named").contains("NIE-MA-TAKIEGO");
    assertThat(sales.page().locator("[aria-invalid=true]").first().getAttribute("id"))
        .as("the field that is wrong is marked")
        .endsWith(":1:item");
    assertThat(sales.page().locator("input[id$=':0:item']").inputValue())
        .as("what was typed stays")
        .isEqualTo(ITEM);
    Browser.screenshot(sales.page(), "phone-order-refused");

    line(sales, 1, "", "");
    sales.press("save");
    sales.page().waitForURL("**/office/order.xhtml?order=**");
    String order = find("ZA/\\d{4}/\\d{2}/\\d{5}", sales.heading());
    sales.press("confirm");

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.go("/orders/orders.xhtml?text=TEL-12");
    buyer.page().locator("main a.k-link", new Page.LocatorOptions().setHasText(order)).click();
    buyer.page().waitForURL("**/order.xhtml?order=**");
    assertThat(buyer.text()).contains("TEL-12", ITEM, "200", "PF/", "telefon");
    Browser.screenshot(buyer.page(), "phone-order-seen-by-the-buyer");

    Desk other = Desk.of(browser, "buyer.de");
    other.go("/orders/order.xhtml?order=" + order);
    assertThat(other.page().content()).doesNotContain("TEL-12").doesNotContain(ITEM);
  }

  @Test
  void the_basket_waits_over_a_sign_out_and_the_order_carries_all_that_was_said() {
    Desk first = Desk.of(browser, "buyer.pl2");
    first.go("/orders/item.xhtml?item=" + ITEM);
    Desk.add(first.page());
    first.go("/orders/basket.xhtml");
    assertThat(first.text()).contains(ITEM);
    first.page().locator("details.k-menu > summary").click();
    Desk.leave(
        first.page(), () -> first.page().locator("form[action$='/sign-out'] button").click());
    first.go("/orders/basket.xhtml");
    assertThat(first.page().url()).as("signed out").contains("login.xhtml");

    Desk later = Desk.of(browser, "buyer.pl2");
    later.go("/orders/basket.xhtml");
    assertThat(later.text()).contains(ITEM);
    later.press("order");
    later.press("look");
    later.press("change");
    later.fill("buyerReference", "PL2-5");
    later.fill("requestedDate", "2020-01-01");
    later.press("look");
    assertThat(later.page().locator("[aria-invalid=true]").count())
        .as("a day in the past is refused at its field")
        .isEqualTo(1);
    later.fill("requestedDate", "2027-03-01");
    later.fill("note", "Proszę dzwonić przed dostawą");
    later.press("look");
    assertThat(later.text()).contains("PL2-5", "1.03.2027", "Proszę dzwonić przed dostawą");
    later.press("place");
    later.page().waitForURL("**/order.xhtml?order=**");
    assertThat(later.text()).contains("PL2-5", "1.03.2027", "Proszę dzwonić przed dostawą", ITEM);
    later.go("/orders/basket.xhtml");
    assertThat(later.text()).as("the basket is empty again").doesNotContain(ITEM);
  }

  @Test
  void a_template_with_a_mistake_is_refused_and_a_right_one_is_what_customers_get()
      throws Exception {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/templates.xhtml");
    Locator edit =
        sales
            .page()
            .locator("main a[href*='template.xhtml?code=order-received'][href$='language=pl']");
    Desk.leave(sales.page(), () -> edit.first().click());
    Locator body = sales.page().locator("textarea[id$=':body']");
    String before = body.inputValue();
    body.fill(before + "\n${nieznany.znacznik}");
    sales.press("save");
    assertThat(sales.text()).contains("nieznany");
    assertThat(body.inputValue()).as("what was typed stays").contains("${nieznany.znacznik}");
    Browser.screenshot(sales.page(), "template-refused");

    body.fill(before);
    String subject = sales.page().locator("input[id$=':subject']").inputValue();
    sales.fill("subject", subject + " – dziękujemy");
    sales.press("try");
    assertThat(sales.text()).contains("– dziękujemy");
    sales.press("save");

    sales.go("/orders/office/order-new.xhtml?customer=" + CUSTOMER);
    line(sales, 0, ITEM, "100");
    sales.press("save");
    sales.page().waitForURL("**/office/order.xhtml?order=**");
    String order = find("ZA/\\d{4}/\\d{2}/\\d{5}", sales.heading());
    assertThat(Inbox.mail(order, "– dziękujemy")).isNotNull();
  }

  @Test
  void a_new_customer_is_kept_when_all_is_given_and_gets_an_address_and_an_order() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/customer-edit.xhtml");
    sales.fill("partnerNumber", "K77001");
    sales.fill("companyName", "Ślusarnia Źdźbło s.c.");
    sales.press("save");
    assertThat(sales.page().locator("[aria-invalid=true]").count())
        .as("each missing field is marked")
        .isGreaterThan(2);
    assertThat(sales.page().locator("[id='companyName']").inputValue())
        .isEqualTo("Ślusarnia Źdźbło s.c.");
    Browser.screenshot(sales.page(), "customer-refused");
    sales.fill("street", "Kuźnicza");
    sales.fill("houseNumber", "7");
    sales.fill("postcode", "50-138");
    sales.fill("city", "Wrocław");
    sales.fill("partnerEmail", "biuro@zdzblo.example");
    sales.fill("partnerCurrency", "PLN");
    sales.page().locator("select[id='paymentTerms']").selectOption("NET14");
    sales.press("save");
    assertThat(sales.text()).contains("Ślusarnia Źdźbło s.c.", "Wrocław", "K77001");
    sales.go("/orders/office/customers.xhtml?q=zdzblo");
    assertThat(sales.text()).as("found without Polish letters").contains("K77001");
  }

  @Test
  void an_address_is_asked_for_as_its_country_writes_it() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/customer-address.xhtml?customer=" + CUSTOMER);
    sales.fill("addressCode", "NY");
    sales.fill("companyName", "Empire Fixings");
    sales.fill("street", "Fifth Ave");
    sales.fill("flat", "Suite 2100");
    sales.fill("city", "New York");
    sales.page().locator("select[id='country']").selectOption("US");
    sales.press("save");
    assertThat(invalid(sales)).containsExactlyInAnyOrder("postcode", "region");

    sales.fill("houseNumber", "350");
    sales.fill("postcode", "1011");
    sales.fill("region", "new york");
    sales.press("save");
    assertThat(invalid(sales)).containsExactly("postcode");
    sales.fill("postcode", "10118");
    sales.press("save");
    assertThat(sales.text()).contains("350 Fifth Ave, Suite 2100, New York, NY 10118, US");

    sales.go("/orders/office/customer-address.xhtml?customer=" + CUSTOMER);
    sales.fill("addressCode", "CORK");
    sales.fill("companyName", "Cork Fixings");
    sales.fill("addition", "Unit 4");
    sales.fill("street", "Ballymount Park");
    sales.fill("city", "Cork");
    sales.page().locator("select[id='country']").selectOption("IE");
    sales.press("save");
    assertThat(sales.text()).contains("Unit 4, Ballymount Park, Cork, IE");
  }

  private static List<String> invalid(Desk desk) {
    return desk.page().locator("[aria-invalid=true]").all().stream()
        .map(field -> field.getAttribute("id"))
        .toList();
  }

  @Test
  void goods_that_come_in_are_on_sale_at_once() {
    Desk warehouse = Desk.of(browser, "warehouse").in("pl");
    warehouse.go("/orders/office/stock.xhtml?item=" + ITEM);
    String before = warehouse.page().locator("main td.num").first().innerText();
    warehouse.fill("quantity", "-5");
    warehouse.fill("reference", "PZ/1");
    warehouse.press("receive");
    assertThat(warehouse.page().locator("main td.num").first().innerText())
        .as("nothing less than nothing comes in")
        .isEqualTo(before);
    warehouse.fill("quantity", "1000");
    warehouse.fill("reference", "PZ/77");
    warehouse.press("receive");
    assertThat(warehouse.text()).contains("PZ/77");
    assertThat(warehouse.page().locator("main td.num").first().innerText()).isNotEqualTo(before);
    Browser.screenshot(warehouse.page(), "goods-received");
  }

  private static void line(Desk desk, int row, String item, String quantity) {
    desk.page().locator("input[id$=':" + row + ":item']").fill(item);
    desk.page().locator("input[id$=':" + row + ":quantity']").fill(quantity);
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in: %s", pattern, text).isTrue();
    return matcher.group();
  }
}
