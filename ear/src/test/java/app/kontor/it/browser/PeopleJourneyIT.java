package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People come, change and go, each by mail and link. */
class PeopleJourneyIT {
  private static final String PASSWORD = "a whole sentence is fine";
  private static final Pattern LINK = Pattern.compile("token=([A-Za-z0-9_-]{43})");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_new_clerk_is_invited_works_and_is_shown_the_door() throws Exception {
    Desk admin = Desk.of(browser, "admin").in("en");
    admin.go("/orders/office/index.xhtml");
    admin.page().locator("nav a[href$='/office/people.xhtml']").first().click();
    admin.page().waitForURL("**/office/people.xhtml");
    assertThat(admin.heading()).isEqualTo("People");
    assertThat(admin.text()).contains("Adam Administrator", "our staff");
    Browser.screenshot(admin.page(), "people");

    String email = address();
    admin.go("/orders/office/person.xhtml").fill("email", email).fill("name", "Wanda Nowa");
    tick(admin, "Warehouse");
    Browser.screenshot(admin.page(), "person-new");
    admin.press("save");
    assertThat(admin.page().locator("body").innerText()).contains("gets an invitation");

    Page clerk = browser.open("en-US");
    setPassword(clerk, token(email), PASSWORD);
    signIn(clerk, email, PASSWORD);
    assertThat(clerk.locator("nav a[href$='/office/shipping/desk.xhtml']").count()).isPositive();
    assertThat(clerk.locator("nav a[href$='/office/people.xhtml']").count()).isZero();
    go(clerk, "/orders/office/people.xhtml");
    assertThat(clerk.locator("main").innerText()).doesNotContain("Adam Administrator");

    admin.go("/orders/office/people.xhtml?q=" + email);
    admin.page().locator("main a[href*='person.xhtml?who=']").first().click();
    admin.page().waitForURL("**/person.xhtml**");
    Browser.screenshot(admin.page(), "person");
    admin.page().locator("label:has-text('May sign in')").first().click();
    admin.press("save");
    go(clerk, "/orders/office/shipping/desk.xhtml");
    assertThat(clerk.url()).contains("login.xhtml");
    signIn(clerk, email, PASSWORD);
    assertThat(clerk.url()).contains("login.xhtml");
  }

  @Test
  void a_company_keeps_its_own_people() throws Exception {
    Desk company = Desk.of(browser, "company.pl").in("en");
    company.go("/orders/company-people.xhtml");
    assertThat(company.text()).doesNotContain("Adam Administrator", "our staff");
    String email = address();
    company.go("/orders/company-person.xhtml").fill("email", email).fill("name", "Basia Nowa");
    assertThat(company.text()).contains("Buyer").doesNotContain("Warehouse", "Customer number");
    tick(company, "Buyer");
    company.press("save");

    Page buyer = browser.open("en-US");
    setPassword(buyer, token(email), PASSWORD);
    signIn(buyer, email, PASSWORD);
    go(buyer, "/orders/orders.xhtml");
    assertThat(buyer.locator("main a[href*='order.xhtml']").count()).isPositive();
    company.go("/orders/company-person.xhtml?who=admin@demo.kontor.example");
    assertThat(company.text()).doesNotContain("Adam");
    company.go("/orders/company-person.xhtml").fill("email", email).fill("name", "Twice");
    tick(company, "Buyer");
    company.press("save");
    assertThat(company.text()).contains("is in use already");
  }

  @Test
  void a_forgotten_password_is_set_anew_by_its_owner_only() throws Exception {
    Page outside = browser.open("en-US");
    go(outside, "/orders/login.xhtml");
    outside.locator("a[href$='/forgot-password.xhtml']").click();
    outside.waitForURL("**/forgot-password.xhtml");
    ask(outside, "nobody-" + UUID.randomUUID() + "@kontor.example");
    String answer = outside.locator("main").innerText();
    go(outside, "/orders/forgot-password.xhtml");

    Desk admin = Desk.of(browser, "admin").in("en");
    String email = address();
    admin.go("/orders/office/person.xhtml").fill("email", email).fill("name", "Zofia Zapomina");
    tick(admin, "Sales");
    admin.press("save");
    String invitation = token(email);
    setPassword(outside, invitation, PASSWORD);

    go(outside, "/orders/forgot-password.xhtml");
    ask(outside, email);
    assertThat(outside.locator("main").innerText()).as("the same answer").isEqualTo(answer);
    String token = token(email, "New password");
    setPassword(outside, token, PASSWORD + " anew");
    go(outside, "/orders/set-password.xhtml?token=" + token);
    assertThat(outside.locator("main").innerText()).contains("has been used or has expired");
    signIn(outside, email, PASSWORD);
    assertThat(outside.url()).contains("login.xhtml");
    signIn(outside, email, PASSWORD + " anew");
    assertThat(outside.url()).doesNotContain("login.xhtml");

    admin.go("/orders/office/outbox.xhtml?text=" + email);
    assertThat(admin.text()).doesNotContain(token);
  }

  private static void tick(Desk desk, String role) {
    desk.page().locator("main label:has-text('" + role + "')").first().click();
  }

  private static void ask(Page page, String email) {
    page.locator("input[id$='email']").fill(email);
    Desk.leave(page, () -> page.locator("button[id$='send']").click());
    assertThat(page.locator("main").innerText()).contains("a mail with a link is on its way");
  }

  private static void setPassword(Page page, String token, String password) {
    go(page, "/orders/set-password.xhtml?token=" + token);
    page.locator("input[type=password]").fill("short");
    Desk.leave(page, () -> page.locator("button[id$='save']").click());
    assertThat(page.locator("main").innerText()).contains("at least 12 characters");
    page.locator("input[type=password]").fill(password);
    Desk.leave(page, () -> page.locator("button[id$='save']").click());
    assertThat(page.locator("main").innerText()).contains("The password is set");
  }

  private static void signIn(Page page, String email, String password) {
    go(page, "/orders/login.xhtml");
    page.locator("input[id$='email']").fill(email);
    page.locator("input[type=password]").fill(password);
    Desk.leave(page, () -> page.locator("button[id$='signIn']").click());
  }

  private static void go(Page page, String path) {
    page.navigate(KontorServer.running().url(path));
  }

  private static String token(String email) throws Exception {
    return token(email, "");
  }

  /** The token in the mail to this address. */
  private static String token(String email, String subject) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (MimeMessage mail : KontorServer.running().mail().getReceivedMessages()) {
        boolean theirs = mail.getAllRecipients()[0].toString().contains(email);
        Matcher link =
            LINK.matcher(theirs && mail.getSubject().contains(subject) ? Inbox.text(mail) : "");
        if (link.find()) {
          return link.group(1);
        }
      }
      Thread.sleep(250);
    }
    throw new AssertionError("no mail with a link to " + email);
  }

  private static String address() {
    return "person-" + UUID.randomUUID() + "@kontor.example";
  }
}
