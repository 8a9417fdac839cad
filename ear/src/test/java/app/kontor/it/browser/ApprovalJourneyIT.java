package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may not order alone asks at the checkout; a colleague approves, and the order is there. */
class ApprovalJourneyIT {
  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_trainee_asks_on_the_phone_and_the_administrator_approves() throws Exception {
    DemoPast.awaitEnd();
    Desk trainee = Desk.of(browser, "junior.pl");
    Page phone = trainee.page();
    phone.setViewportSize(390, 844);
    trainee.go("/orders/item.xhtml?item=D933-M8X40");
    phone.locator("main form[data-shop-add] input[name=quantity]").first().fill("5000");
    Desk.add(phone);
    trainee.go("/orders/checkout.xhtml");
    trainee.press("look");
    assertThat(trainee.text()).contains("Anna Kowalska", "Bez zgody można zamówić za");
    assertThat(phone.locator("button[id$='place']").count()).isZero();
    assertThat(phone.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(phone.evaluate("document.documentElement.clientWidth"));
    Browser.screenshot(phone, "approval-checkout");
    trainee.press("ask");
    assertThat(trainee.text()).contains("Prośbę wysłano do: Anna Kowalska", "czeka");
    String request = phone.url().replaceFirst(".*request=", "");

    Desk administrator = Desk.of(browser, "company.pl");
    administrator.go("/orders/approvals.xhtml");
    Desk.leave(
        administrator.page(),
        () -> administrator.page().locator("main a[href*='" + request + "']").click());
    assertThat(administrator.text()).contains("Ola Wiśniewska", "D933-M8X40");
    Browser.screenshot(administrator.page(), "approval-request");
    administrator.press("approve");
    assertThat(administrator.page().url()).contains("order.xhtml");
    assertThat(administrator.text()).contains("Zatwierdzone", "Anna Kowalska", "Ola Wiśniewska");

    trainee.go("/orders/approval.xhtml?request=" + request);
    assertThat(trainee.text()).contains("zatwierdzona i zamówiona");
    Desk other = Desk.of(browser, "buyer.de");
    other.go("/orders/approvals.xhtml");
    assertThat(other.text()).doesNotContain("Ola Wiśniewska");
  }
}
