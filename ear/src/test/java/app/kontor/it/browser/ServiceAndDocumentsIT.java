package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What follows an order: a complaint about a line of it, and papers that go to and fro. */
class ServiceAndDocumentsIT {
  private static final String SUBJECT = "Skrzywiony gwint w partii 7";
  private static final String ANSWER = "Wymienimy całe opakowanie, kurier przyjedzie jutro.";
  private static final String TITLE = "Umowa ramowa 2027";
  private static final String FIRST = "Umowa ramowa, wydanie pierwsze";
  private static final String SECOND = "Umowa ramowa, wydanie drugie";
  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void a_buyer_complains_and_is_answered_then_shares_a_document_and_sends_a_form()
      throws Exception {
    DemoPast.awaitEnd();
    Desk buyer = Desk.of(browser, "buyer.pl");
    String ticket = report(buyer);
    answer(ticket);
    readAnswer(buyer, ticket);

    String document = share(buyer);
    addVersion(buyer);
    assertThat(download(buyer, document, 1)).isEqualTo(FIRST);
    assertThat(download(buyer, document, 2)).isEqualTo(SECOND);
    String submission = sendForm(buyer);
    receive(document, submission);
    buyer.go("/documents/submission.xhtml?submission=" + submission);
    assertThat(buyer.text()).contains("Zmieniono w systemie.");
  }

  private static String report(Desk buyer) {
    toPortal(buyer, "/service/");
    buyer.go("/orders/orders.xhtml");
    buyer.page().locator("main a[href*='/order.xhtml?']").first().click();
    buyer.page().locator("main a[href*='/service/report.xhtml']").first().click();
    buyer.page().waitForURL("**/service/report.xhtml**");
    assertThat(chosen(buyer, "line")).as("the line the link was at").isNotEmpty();
    choose(buyer, "kind", "DEFECT");
    buyer.fill("subject", SUBJECT);
    buyer.fill("text", "Trzy śruby nie dają się wkręcić.");
    attach(buyer, "gwint.txt", "pomiar: 8,3 mm");
    Browser.screenshot(buyer.page(), "ticket-report");
    buyer.press("send");
    buyer.page().waitForURL("**/ticket.xhtml?ticket=**");
    assertThat(buyer.text()).contains(SUBJECT, "gwint.txt");
    return parameter(buyer, "ticket");
  }

  private void answer(String ticket) {
    Desk service = Desk.of(browser, "service");
    service.go("/service/office/queue.xhtml");
    assertThat(service.text()).contains(ticket, SUBJECT);
    follow(service, ticket, "**/office/ticket.xhtml**");
    assertThat(file(service, "gwint.txt")).isEqualTo("pomiar: 8,3 mm");
    service.press("take");
    service.fill("text", "Partia 7 jest znana.");
    service.press("note");
    service.fill("text", ANSWER);
    choose(service, "next", "WAITING_FOR_CUSTOMER");
    service.press("answer");
    assertThat(service.text()).contains(ANSWER, "Partia 7 jest znana.");
    Browser.screenshot(service.page(), "ticket-answered");
  }

  private static void readAnswer(Desk buyer, String ticket) {
    buyer.go("/service/index.xhtml");
    follow(buyer, ticket, "**/ticket.xhtml**");
    assertThat(buyer.text())
        .contains(ANSWER)
        .as("what staff note among themselves stays there")
        .doesNotContain("Partia 7 jest znana.");
    Browser.screenshot(buyer.page(), "ticket-read");
  }

  private static String share(Desk buyer) {
    toPortal(buyer, "/documents/");
    attach(buyer, "umowa.txt", FIRST);
    buyer.fill("title", TITLE);
    buyer.press("send");
    follow(buyer, TITLE, "**/document.xhtml?**");
    return parameter(buyer, "document");
  }

  private static void addVersion(Desk buyer) {
    attach(buyer, "umowa-2.txt", SECOND);
    buyer.fill("versionNote", "po uwagach prawnika");
    buyer.press("add");
    assertThat(buyer.text()).contains("umowa.txt", "umowa-2.txt", "po uwagach prawnika");
    Browser.screenshot(buyer.page(), "document-versions");
  }

  private static String sendForm(Desk buyer) {
    buyer.go("/documents/forms.xhtml");
    buyer.page().locator("main a[href*='form=contact-data']").click();
    buyer.page().waitForURL("**/form.xhtml?**");
    buyer.press("send");
    assertThat(buyer.page().url()).as("an empty form is not sent").contains("form.xhtml");
    buyer.page().locator("select[id$='choice']").selectOption("address");
    buyer.page().locator("input[id$=':date']").fill("2027-01-04");
    buyer.page().locator("textarea[id$='textarea']").fill("ul. Nowa 5, 61-001 Poznań");
    Browser.screenshot(buyer.page(), "form-filled");
    buyer.press("send");
    buyer.page().waitForURL("**/submission.xhtml?**");
    assertThat(buyer.text()).contains("ul. Nowa 5, 61-001 Poznań");
    return parameter(buyer, "submission");
  }

  private void receive(String document, String submission) {
    Desk documents = Desk.of(browser, "documents");
    documents.go("/documents/office/folders.xhtml");
    follow(documents, TITLE, "**/office/document.xhtml**");
    documents.press("acknowledge");
    assertThat(download(documents, document, 2)).isEqualTo(SECOND);
    documents.go("/documents/office/forms.xhtml");
    follow(documents, submission, "**/office/submission.xhtml**");
    assertThat(documents.text()).contains("ul. Nowa 5, 61-001 Poznań");
    documents.fill("note", "Zmieniono w systemie.");
    documents.press("finish");
    Browser.screenshot(documents.page(), "submission-done");
  }

  /** Goes by the switcher every page has at its side. */
  private static void toPortal(Desk desk, String path) {
    desk.page().locator("nav.k-portals a[href='" + path + "']").first().click();
    desk.page().waitForURL("**" + path + "**");
  }

  private static void follow(Desk desk, String label, String address) {
    Locator links = desk.page().locator("main a.k-link");
    links.filter(new Locator.FilterOptions().setHasText(label)).first().click();
    desk.page().waitForURL(address);
  }

  private static void attach(Desk desk, String name, String content) {
    desk.page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
  }

  private static void choose(Desk desk, String id, String value) {
    desk.page()
        .locator("select[id$=':" + id + "']")
        .selectOption(new SelectOption().setValue(value));
  }

  private static String chosen(Desk desk, String id) {
    return desk.page().locator("select[id$=':" + id + "']").inputValue();
  }

  private static String parameter(Desk desk, String name) {
    Matcher matcher = Pattern.compile("[?&]" + name + "=([^&#]+)").matcher(desk.page().url());
    assertThat(matcher.find()).as("%s in %s", name, desk.page().url()).isTrue();
    return java.net.URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
  }

  private static String file(Desk desk, String name) {
    Locator link = desk.page().locator("main a[href*='/download/']");
    String address =
        link.filter(new Locator.FilterOptions().setHasText(name)).first().getAttribute("href");
    return desk.page().request().get(KontorServer.running().url(address)).text();
  }

  private static String download(Desk desk, String document, int version) {
    return desk.page()
        .request()
        .get(
            KontorServer.running()
                .url(
                    "/documents/download/version/file?document="
                        + document
                        + "&version="
                        + version))
        .text();
  }
}
