package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * A demo person at work in a browser session of their own. They sign in without a page, which would
 * be drawn in each test again; {@link #home()} is where they would be then.
 */
final class Desk {
  private static final String PASSWORD = "Kontor-Demo-2026";
  private static final String DOMAIN = "@demo.kontor.example";

  /** By login and language, for the tests of one process, which come one after the other. */
  private static final Map<String, SignedIn> SIGNED_IN = new HashMap<>();

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

  /**
   * The same, as somebody who reads another language. Who has signed in for another test goes on
   * there; in one test each desk has a session of its own.
   */
  static Desk of(Browser browser, String login, String locale) {
    Page page = browser.open(locale);
    String key = login + " " + locale;
    SignedIn known = browser.isFirst(key) ? SIGNED_IN.get(key) : null;
    if (known == null || !known.isResumed(locale)) {
      return anew(browser, page, login, locale);
    }
    page.context().addCookies(known.cookies());
    return new Desk(browser, login + DOMAIN, page, known.home());
  }

  /** Somebody who signs in now, for tests that look at what is written about that. */
  static Desk anew(Browser browser, String login) {
    return anew(browser, browser.open("pl-PL"), login, "pl-PL");
  }

  private static Desk anew(Browser browser, Page page, String login, String locale) {
    APIResponse answer = signIn(page.request(), login + DOMAIN, locale);
    assertThat(answer.url()).as(login + " is signed in").doesNotContain("login.xhtml");
    SIGNED_IN.put(login + " " + locale, new SignedIn(page.context().cookies(), answer.url()));
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

  /** What the person's browser asks for without drawing it. */
  APIRequestContext requests() {
    return page.request();
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

  /**
   * Puts the first thing that is offered on the page into the basket, and comes back when the page
   * has its answer.
   */
  static void add(Page page) {
    String form = "main form[data-shop-add]";
    page.waitForResponse(
        answer -> answer.url().contains("/add-to-basket/"),
        () -> page.locator(form + " button[type=submit]").first().click());
    page.waitForFunction("form => !document.querySelector(form + ' [aria-busy=true]')", form);
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
