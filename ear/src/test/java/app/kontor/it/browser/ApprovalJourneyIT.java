package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may not order alone asks at the checkout; a colleague approves, and the order is there. */
class ApprovalJourneyIT {
  private static final Pattern LINK = Pattern.compile("/orders/approve\\.xhtml\\?token=[\\w-]+");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_trainee_asks_on_the_phone_and_the_administrator_approves_by_the_link_of_the_mail()
      throws Exception {
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
    assertThat(administrator.page().locator("main a[href*='" + request + "']").count())
        .isEqualTo(1);
    Browser.screenshot(administrator.page(), "approval-list");

    Page outside = browser.open("pl-PL");
    outside.setViewportSize(390, 844);
    String link = link(request);
    outside.navigate(KontorServer.running().url(link));
    outside.navigate(KontorServer.running().url(link));
    assertThat(outside.locator("main").innerText())
        .contains("Anna Kowalska", "Ola Wiśniewska", "D933-M8X40");
    assertThat(outside.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(outside.evaluate("document.documentElement.clientWidth"));
    Browser.screenshot(outside, "approval-link");
    Desk.leave(outside, () -> outside.locator("button[id$='approve']").click());
    assertThat(outside.locator("main").innerText()).contains("zatwierdzona i zamówiona");
    outside.navigate(KontorServer.running().url("/orders/approvals.xhtml"));
    assertThat(outside.url()).as("nobody is signed in by it").contains("login.xhtml");

    administrator.go("/orders/approval.xhtml?request=" + request);
    Browser.screenshot(administrator.page(), "approval-request");
    Desk.leave(
        administrator.page(),
        () -> administrator.page().locator("main a[href*='order.xhtml']").click());
    assertThat(administrator.text()).contains("Zatwierdzone", "Anna Kowalska", "Ola Wiśniewska");

    trainee.go("/orders/approval.xhtml?request=" + request);
    assertThat(trainee.text()).contains("zatwierdzona i zamówiona");
    Desk other = Desk.of(browser, "buyer.de");
    other.go("/orders/approvals.xhtml");
    assertThat(other.text()).doesNotContain("Ola Wiśniewska");
  }

  /** The link in the mail of a request. */
  private static String link(String request) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (MimeMessage mail : KontorServer.running().mail().getReceivedMessages()) {
        String text = Inbox.text(mail);
        Matcher link = LINK.matcher(text);
        if (text.contains("approval.xhtml?request=" + request) && link.find()) {
          return link.group();
        }
      }
      Thread.sleep(250);
    }
    throw new AssertionError("no mail with a link to " + request);
  }
}
