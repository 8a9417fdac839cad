package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A seller says on what terms it sells, in Polish, and what follows for customers. */
class TermsJourneyIT {
  private static final String ZONES = "/orders/office/zones.xhtml";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_market_gets_its_countries_and_new_customers_there_its_currency() {
    Desk admin = Desk.of(browser, "admin").in("pl");
    admin.go(ZONES);
    assertThat(admin.text())
        .contains("Polska", "Pozostałe kraje Unii Europejskiej", "Reszta świata", "PLN", "USD");

    admin.go("/orders/office/zone.xhtml");
    admin.fill("code", "north").fill("currency", "eur").fill("name_pl", "Północ");
    admin.fill("countries", "Norwegia, Islandia, Szwecja").press("save");
    assertThat(admin.text()).as("a country is in one zone").contains("SE jest już w strefie EU");
    admin.fill("countries", "Norwegia, Islandia, Atlantyda").press("save");
    assertThat(admin.text()).contains("To nie jest kraj: Atlantyda");
    Browser.screenshot(admin.page(), "zone-refused");
    admin.fill("countries", "Norwegia, is").press("save");
    assertThat(admin.text()).contains("Północ", "Islandia, Norwegia");
    looked(admin, "zones");

    Desk second = Desk.of(browser, "admin").in("pl").go("/orders/office/zone.xhtml?zone=NORTH");
    admin.go("/orders/office/zone.xhtml?zone=NORTH").fill("name_en", "North").press("save");
    second.fill("countries", "Grenlandia").press("save");
    assertThat(second.text()).contains("Nic nie zostało nadpisane");

    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/customer-edit.xhtml");
    sales.fill("partnerNumber", "K77101").fill("companyName", "Nordlys AS");
    sales.page().locator("select[id='country']").selectOption("NO");
    sales.fill("street", "Havnegata").fill("houseNumber", "3").fill("postcode", "0154");
    sales.fill("city", "Oslo").fill("partnerEmail", "post@nordlys.example").press("save");
    assertThat(sales.heading()).isEqualTo("Nordlys AS");
    assertThat(sales.text()).contains("EUR");

    admin.go("/orders/office/zone.xhtml?zone=NORTH");
    remove(admin);
    assertThat(admin.page().locator("main a[href*='zone=NORTH']").count()).isZero();
    assertThat(admin.text()).as("the history names it").contains("dodano strefę", "NORTH");
  }

  @Test
  void customers_are_put_into_groups_and_found_by_them() {
    Desk sales = Desk.of(browser, "sales").in("pl");
    sales.go("/orders/office/customer-group.xhtml");
    sales.fill("code", "projekt").fill("name", "Projekty").fill("place", "1000").press("save");
    assertThat(sales.page().locator("[aria-invalid=true]").count()).isEqualTo(1);
    sales.fill("place", "7").press("save");
    assertThat(sales.text()).contains("Projekty", "Dealerzy", "Warsztaty");
    looked(sales, "customer-groups");

    sales.go("/orders/office/customer.xhtml?customer=K10001");
    sales.page().getByLabel("Projekty").check();
    sales.press("assign");
    assertThat(sales.page().getByLabel("Projekty").isChecked()).isTrue();
    looked(sales, "customer-with-groups");
    sales.go("/orders/office/customers.xhtml?group=PROJEKT");
    assertThat(sales.text()).contains("K10001", "PROJEKT").doesNotContain("K10002");
    looked(sales, "customers-of-a-group");

    sales.go("/orders/office/customer-group.xhtml?group=PROJEKT");
    remove(sales);
    assertThat(sales.text()).contains("Dealerzy").doesNotContain("PROJEKT");
    assertThat(sales.go("/orders/office/customer.xhtml?customer=K10001").text())
        .contains("Dealerzy")
        .doesNotContain("Projekty");
  }

  @Test
  void a_delivery_method_costs_by_weight_and_value_and_the_order_keeps_what_it_was_charged() {
    Desk admin = Desk.of(browser, "admin").in("pl");
    admin.go("/orders/office/delivery-methods.xhtml");
    assertThat(admin.text()).contains("Kurier DHL", "Nasz samochód", "DEALER", "Brak kosztów");
    looked(admin, "delivery-methods");

    admin.go("/orders/office/delivery-method.xhtml");
    admin.fill("code", "rower").fill("name_pl", "Rower towarowy").fill("place", "0");
    admin.fill("maxOrderKg", "40").fill("customers", "k10001, k99999");
    row(admin, 0, "PL", "PLN", "0", "10");
    row(admin, 1, "PL", "PLN", "90000", "0");
    row(admin, 2, "", "EUR", "5", "20");
    admin.press("save");
    assertThat(admin.text()).contains("Poniżej nie ma kosztu", "Koszt");
    Browser.screenshot(admin.page(), "delivery-method-refused");
    admin.fill("2:fromValue", "0").press("save");
    assertThat(admin.text()).contains("Nie ma takiego klienta: K99999");
    admin.fill("customers", "K10001").press("save");
    assertThat(admin.heading()).isEqualTo("Rower towarowy");
    assertThat(admin.text()).contains("Nie jest oferowany w tych strefach", "Reszta świata (USD)");
    looked(admin, "delivery-method");

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    basket(buyer, "100");
    assertThat(buyer.go("/orders/checkout.xhtml").text())
        .as("with its zone where the customer has addresses in others")
        .containsPattern("Rower towarowy – (Polska: )?10,00");
    assertThat(buyer.text()).as("for dealers alone").doesNotContain("Nasz samochód");
    buyer.page().locator("select[id$=':method']").selectOption("ROWER");
    buyer.press("look");
    assertThat(buyer.text()).contains("10,00");

    price(admin, "12,50");
    buyer.press("place");
    assertThat(buyer.page().url()).as("nobody orders at a charge not seen").contains("checkout");
    buyer.go("/orders/checkout.xhtml");
    buyer.page().locator("select[id$=':method']").selectOption("ROWER");
    buyer.press("look").press("place");
    buyer.page().waitForURL("**/order.xhtml?order=**");
    String order = buyer.page().url();
    price(admin, "99");
    buyer.page().navigate(order);
    assertThat(buyer.text()).contains("12,50").doesNotContain("99,00");

    basket(buyer, "20000");
    assertThat(buyer.go("/orders/checkout.xhtml").text())
        .as("too heavy")
        .doesNotContain("Rower towarowy");
    Desk other = Desk.of(browser, "buyer.pl2").in("pl");
    basket(other, "100");
    assertThat(other.go("/orders/checkout.xhtml").text()).doesNotContain("Rower towarowy");
    other.go("/orders/basket.xhtml").fill("quantity", "0").press("update");
    buyer.go("/orders/basket.xhtml").fill("quantity", "0").press("update");

    admin.go("/orders/office/delivery-method.xhtml?method=ROWER");
    admin.page().locator("[id='form:active']").uncheck();
    admin.press("save");
  }

  @Test
  void payment_terms_are_agreed_seen_and_kept_by_orders() {
    Desk admin = Desk.of(browser, "admin").in("pl").go("/orders/office/payment-terms.xhtml");
    assertThat(admin.text())
        .contains("przedpłata", "NET14", "2% do 10 dni", "z którymi nie uzgodniono innych");
    looked(admin, "payment-terms");
    admin.go("/orders/office/payment-term.xhtml");
    admin.fill("code", "budowa").fill("name_pl", "21 dni, skonto 3%").fill("days", "21");
    admin.fill("discountPercent", "3").fill("discountDays", "21").press("save");
    assertThat(admin.text()).contains("Skonto musi się kończyć przed terminem płatności");
    Browser.screenshot(admin.page(), "payment-term-refused");
    admin.fill("discountDays", "7").press("save");
    assertThat(admin.text()).contains("BUDOWA", "3% do 7 dni", "dodano warunki płatności");
    looked(admin.go("/orders/office/payment-term.xhtml?terms=BUDOWA"), "payment-term");

    Desk sales = Desk.of(browser, "sales").in("pl");
    agree(sales, "BUDOWA");
    assertThat(sales.text()).contains("21 dni, skonto 3%");
    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    basket(buyer, "100");
    buyer.go("/orders/checkout.xhtml").press("look").press("place");
    buyer.page().waitForURL("**/order.xhtml?order=**");
    assertThat(buyer.text()).contains("21 dni, skonto 3%", "skonto 3% przy zapłacie w ciągu 7 dni");
    looked(buyer, "order-with-discount");
    String order = buyer.page().url();

    theBuyerPaysInAdvance(buyer);
    staffMayGiveLongerTime(sales);

    admin.go("/orders/office/payment-term.xhtml?terms=BUDOWA");
    remove(admin);
    assertThat(admin.text()).contains("dopóki są uzgodnione z klientem K10001");
    agree(sales, "");
    assertThat(sales.text()).contains("przedpłata").doesNotContain("skonto 3%");
    admin.go("/orders/office/payment-term.xhtml?terms=BUDOWA");
    remove(admin);
    assertThat(admin.page().locator("main a[href*='terms=BUDOWA']").count()).isZero();
    buyer.page().navigate(order);
    assertThat(buyer.text()).as("the order keeps them").contains("21 dni, skonto 3%");
  }

  /** On terms that the seller leaves to choose; longer ones are not offered. */
  private static void theBuyerPaysInAdvance(Desk buyer) {
    basket(buyer, "100");
    buyer.go("/orders/checkout.xhtml");
    assertThat(buyer.page().locator("select[id$=':paymentTerms'] option").allInnerTexts())
        .containsExactly("", "21 dni, skonto 3%", "przedpłata");
    buyer.page().locator("select[id$=':paymentTerms']").selectOption("ADVANCE");
    buyer.press("look");
    assertThat(buyer.text()).contains("przedpłata").doesNotContain("skonto 3%");
    looked(buyer, "checkout-payment-terms");
    buyer.press("place");
    buyer.page().waitForURL("**/order.xhtml?order=**");
    assertThat(buyer.text()).contains("przedpłata").doesNotContain("skonto 3%");
  }

  private static void staffMayGiveLongerTime(Desk sales) {
    sales.go("/orders/office/order-new.xhtml?customer=K10001");
    sales.page().locator("select[id$=':paymentTerms']").selectOption("NET30");
    sales.page().locator("select[id$=':address']").selectOption(first(sales, "address"));
    sales.page().locator("select[id$=':method']").selectOption(first(sales, "method"));
    sales.fill("0:item", "D933-M8X40").fill("0:quantity", "100").press("save");
    sales.page().waitForURL("**/office/order.xhtml?order=**");
    assertThat(sales.text()).contains("30 dni netto");
  }

  private static String first(Desk desk, String select) {
    return (String)
        desk.page()
            .evaluate(
                "id => [...document.querySelector(`select[id$=':${id}']`).options]"
                    + ".map(one => one.value).find(value => value)",
                select);
  }

  private static void agree(Desk sales, String terms) {
    sales.go("/orders/office/customer-edit.xhtml?customer=K10001");
    sales.page().locator("select[id='paymentTerms']").selectOption(terms);
    sales.press("save");
    sales.page().waitForURL("**/office/customer.xhtml?customer=K10001");
  }

  @Test
  void a_branch_is_told_to_customers_and_closed_when_nothing_lies_there() {
    Desk admin = Desk.of(browser, "admin").in("pl");
    admin.go("/orders/office/warehouse.xhtml");
    admin.fill("code", "gda").fill("companyName", "Oddział Gdańsk").fill("street", "Długa");
    admin.fill("houseNumber", "5").fill("postcode", "80-827").fill("city", "Gdańsk");
    admin.page().getByLabel("Oddział znany klientom").check();
    admin.fill("hours_MONDAY", "8-12, 11-16").fill("note", "Wjazd od podwórza").press("save");
    assertThat(admin.text()).contains("Te godziny nachodzą na siebie");
    admin.fill("hours_MONDAY", "8-12, 13-16:30").press("save");
    assertThat(admin.text()).contains("Oddział Gdańsk", "Długa 5, 80-827 Gdańsk", "znają go");
    looked(admin, "warehouses");
    looked(admin.go("/orders/office/warehouse.xhtml?warehouse=GDA"), "warehouse");

    Desk keeper = Desk.of(browser, "warehouse").in("pl");
    keeper.go("/orders/office/stock.xhtml?item=D933-M8X40");
    keeper.page().locator("select[id='receipt:warehouse']").selectOption("GDA");
    keeper.fill("receipt:quantity", "700").fill("receipt:reference", "PZ/GDA").press("receive");
    assertThat(keeper.text()).contains("PZ/GDA", "GDA");

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    assertThat(buyer.go("/orders/branches.xhtml").text())
        .contains("Oddział Gdańsk", "Poniedziałek: 08:00–12:00, 13:00–16:30", "Wjazd od podwórza");
    looked(buyer, "branches");
    assertThat(buyer.go("/orders/item.xhtml?item=D933-M8X40").text()).contains("Oddział Gdańsk");

    admin.page().locator("[id='open']").uncheck();
    admin.press("save");
    assertThat(admin.text()).contains("nie można zamknąć", "leży w nim 1 towar");
    Browser.screenshot(admin.page(), "warehouse-not-empty");
    admin.go("/orders/office/warehouse.xhtml?warehouse=GDA");
    admin.page().getByLabel("Oddział znany klientom").uncheck();
    admin.press("save");
    assertThat(buyer.go("/orders/item.xhtml?item=D933-M8X40").text())
        .doesNotContain("Oddział Gdańsk");
    assertThat(buyer.go("/orders/branches.xhtml").text()).doesNotContain("Oddział Gdańsk");

    keeper.go("/orders/office/stock.xhtml?item=D933-M8X40");
    keeper.page().locator("select[id='correction:warehouse']").selectOption("GDA");
    keeper.fill("correction:quantity", "-700").fill("correction:reference", "Koniec");
    keeper.page().locator("button[id$='correct']").first().click();
    Desk.leave(keeper.page(), () -> keeper.page().locator("#k-confirm [data-k-yes]").click());
    admin.go("/orders/office/warehouse.xhtml?warehouse=GDA");
    admin.page().locator("[id='open']").uncheck();
    admin.press("save");
    assertThat(admin.text()).contains("Zamknięty");
  }

  @Test
  void a_vat_rate_is_followed_by_another_and_never_changed() {
    Desk admin = Desk.of(browser, "admin").in("pl");
    admin.go("/orders/office/vat-rates.xhtml");
    assertThat(admin.text()).contains("podstawowa", "23", "obowiązuje", "obniżona");
    admin.go("/orders/office/vat-rates.xhtml?country=GR");
    assertThat(admin.text()).contains("24", "1.06.2016");
    looked(admin, "vat-rates");
    admin.page().locator("select[id='rate:rateCountry']").selectOption("GR");
    admin.fill("rate:validFrom", "2026-01-01").fill("rate:percent", "23").press("add");
    assertThat(admin.text()).contains("Stawki, która się zaczęła, nie zmienia się");
    admin.fill("rate:validFrom", "2092-01-01").press("add");
    assertThat(admin.text()).contains("będzie obowiązywać", "31.12.2091");
    admin.page().locator("button[id$='remove']").first().click();
    Desk.leave(admin.page(), () -> admin.page().locator("#k-confirm [data-k-yes]").click());
    assertThat(admin.text()).doesNotContain("będzie obowiązywać");
  }

  private static void row(
      Desk desk, int number, String zone, String currency, String fromValue, String charge) {
    desk.page().locator("select[id$=':" + number + ":zone']").selectOption(zone);
    desk.fill(number + ":currency", currency);
    desk.fill(number + ":fromValue", fromValue).fill(number + ":charge", charge);
  }

  private static void price(Desk admin, String charge) {
    admin.go("/orders/office/delivery-method.xhtml?method=ROWER");
    admin.fill("1:charge", charge).press("save");
  }

  /** Puts a screw into the basket, so many of it. */
  private static void basket(Desk buyer, String quantity) {
    buyer.go("/orders/item.xhtml?item=D933-M8X40");
    Desk.add(buyer.page());
    buyer.go("/orders/basket.xhtml").fill("quantity", quantity).press("update");
  }

  /** Presses the button that asks before it removes, and says yes. */
  private static void remove(Desk desk) {
    desk.page().locator("button[id$='remove']").first().click();
    Desk.leave(desk.page(), () -> desk.page().locator("#k-confirm [data-k-yes]").click());
  }

  /** A picture of the page as it is on a desk and on a phone. */
  private static void looked(Desk desk, String name) {
    Page page = desk.page();
    page.setViewportSize(1280, 900);
    Browser.screenshot(page, name);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, name + "-phone");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    page.setViewportSize(1280, 900);
  }
}
