package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * A demo person at work in a browser session of their own. They sign in without a page, which would
 * be drawn in each test again; {@link #home()} is where they would be then.
 */
final class Desk {
  private static final String PASSWORD = "Kontor-Demo-2026";
  private static final String DOMAIN = "@demo.kontor.example";

  private final Browser browser;
  private final String email;
  private final Page page;
  private final String home;

  private Desk(Browser browser, String email, Page page, String home) {
    this.browser = browser;
    this.email = email;
    this.page = page;
    this.home = home;
  }

  /** Signs a demo person in at the order portal, in a new session. */
  static Desk of(Browser browser, String login) {
    return of(browser, login, "pl-PL");
  }

  static Desk of(Browser browser, String login, String locale) {
    Page page = browser.open(locale);
    APIResponse answer = signIn(page.request(), login + DOMAIN, locale);
    assertThat(answer.url()).as(login + " is signed in").doesNotContain("login.xhtml");
    return new Desk(browser, login + DOMAIN, page, answer.url());
  }

  /** Sends the sign-in form as a browser does. */
  private static APIResponse signIn(APIRequestContext requests, String email, String locale) {
    String address = KontorServer.running().url("/orders/login.xhtml");
    RequestOptions spoken = RequestOptions.create().setHeader("Accept-Language", locale);
    Map<String, String> fields =
        WebVisitor.fields(Jsoup.parse(requests.get(address, spoken).text()), "login");
    fields.put("login:email", email);
    fields.put("login:password", PASSWORD);
    fields.put("login:signIn", "");
    FormData form = FormData.create();
    fields.forEach(form::set);
    return requests.post(
        address, spoken.setHeader("Origin", KontorServer.running().url("")).setForm(form));
  }

  /**
   * Turns the pages of this person to another language, as the menu at the top does. The person
   * keeps it, so it is turned back after the test.
   */
  Desk in(String language) {
    page();
    String before = page.locator("html").getAttribute("lang");
    if (!language.equals(before)) {
      browser.afterwards(
          () -> DemoData.change("UPDATE app_user SET language = ? WHERE email = ?", before, email));
      page.locator("details.k-menu > summary").click();
      Desk.leave(
          page, () -> page.locator("button[name='language'][value='" + language + "']").click());
    }
    return this;
  }

  /** The page they are at; their home, if they have not gone anywhere yet. */
  Page page() {
    return page.url().equals("about:blank") ? home().page : page;
  }

  /** Where signing in leads to. */
  Desk home() {
    page.navigate(home);
    return this;
  }

  Desk go(String path) {
    page.navigate(KontorServer.running().url(path));
    return this;
  }

  /**
   * Does what leads to another page, or loads this one again, and waits for that. A page that only
   * notes something in its history entry has not been left, though the browser says it navigated.
   */
  static void leave(Page page, Runnable action) {
    page.evaluate("() => { window.kontorBefore = true; }");
    action.run();
    page.waitForFunction("() => !window.kontorBefore && document.readyState === 'complete'");
  }

  /** Presses the button with this id, whatever form it is in, and waits for the answer. */
  Desk press(String id) {
    leave(page(), () -> page.locator("button[id$='" + id + "']").first().click());
    return this;
  }

  Desk fill(String id, String text) {
    page().locator("[id$=':" + id + "'], [id='" + id + "']").first().fill(text);
    return this;
  }

  String text() {
    return page().locator("main").innerText();
  }

  String heading() {
    return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).innerText();
  }
}
