package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A company's administrator keeps what its buyers choose from, on a phone; a buyer meets it. */
class CompanyAccountJourneyIT {
  private static final String HOURS = "pn-pt 7-15, brama 2";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void what_the_administrator_keeps_is_asked_for_and_offered_at_the_checkout() {
    Desk admin = Desk.of(browser, "company.pl").in("pl");
    admin.page().setViewportSize(390, 844);
    String code = "J" + System.nanoTime() % 1_000_000;
    admin.go("/orders/company-cost-centre.xhtml");
    admin.fill("costCentreCode", code).fill("name", "Hala").press("save");
    assertThat(admin.text()).contains(code, "Hala");
    admin.go("/orders/company-address.xhtml");
    admin.fill("addressCode", code).fill("street", "Polna").fill("houseNumber", "7");
    admin.fill("postcode", "60-001").fill("city", "Poznań").fill("hours", HOURS).press("save");
    assertThat(admin.text()).contains(code, HOURS);
    browser.afterwards(
        () ->
            DemoData.change(
                "UPDATE partner p JOIN app_user u ON u.partner_id = p.id SET"
                    + " p.own_number_needed = FALSE WHERE u.email = ?",
                "company.pl" + WebVisitor.DOMAIN));
    admin.page().locator("input[id$='ownNumber']").check();
    admin.press("demand");
    assertThat(admin.page().locator("input[id$='ownNumber']").isChecked()).isTrue();
    Browser.screenshot(admin.page(), "company-account-phone");

    Desk buyer = Desk.of(browser, "buyer.pl").in("pl");
    buyer.go("/orders/item.xhtml?item=D933-M8X40");
    Desk.add(buyer.page());
    buyer.go("/orders/checkout.xhtml");
    buyer.page().locator("select[id$=':address']").selectOption(code);
    assertThat(buyer.page().locator("datalist option[value='" + code + "']").count()).isEqualTo(1);
    buyer.fill("costCentre", "NONE-OF-OURS").press("look");
    assertThat(buyer.page().locator("[id$=':costCentre'][aria-invalid=true]").count()).isEqualTo(1);
    buyer.fill("costCentre", code).press("look");
    assertThat(buyer.page().locator("[id$=':buyerReference'][aria-invalid=true]").count())
        .as("the own number is asked for before the review")
        .isEqualTo(1);
    buyer.fill("buyerReference", "PO-" + code).press("look");
    assertThat(buyer.text()).contains("PO-" + code, HOURS, code);
    Browser.screenshot(buyer.page(), "checkout-own-number");
  }
}
