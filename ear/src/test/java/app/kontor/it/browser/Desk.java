package app.kontor.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A demo person at work in a browser session of their own. */
final class Desk {
  private static final String PASSWORD = "Kontor-Demo-2026";
  private static final String DOMAIN = "@demo.kontor.example";

  private final Browser browser;
  private final String email;
  private final Page page;

  private Desk(Browser browser, String email, Page page) {
    this.browser = browser;
    this.email = email;
    this.page = page;
  }

  /** Signs a demo person in at the order portal, in a new session. */
  static Desk of(Browser browser, String login) {
    return of(browser, login, "pl-PL");
  }

  static Desk of(Browser browser, String login, String locale) {
    Page page = browser.open(locale);
    page.navigate(KontorServer.running().url("/orders/login.xhtml"));
    page.locator("input[id$='email']").fill(login + DOMAIN);
    page.locator("input[type=password]").fill(PASSWORD);
    page.locator("button.k-button-primary").click();
    page.waitForURL(url -> !url.contains("login.xhtml"));
    return new Desk(browser, login + DOMAIN, page);
  }

  /**
   * Turns the pages of this person to another language, as the menu at the top does. The person
   * keeps it, so it is turned back after the test.
   */
  Desk in(String language) {
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

  Page page() {
    return page;
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
    leave(page, () -> page.locator("button[id$='" + id + "']").first().click());
    return this;
  }

  Desk fill(String id, String text) {
    page.locator("[id$=':" + id + "'], [id='" + id + "']").first().fill(text);
    return this;
  }

  String text() {
    return page.locator("main").innerText();
  }

  String heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).innerText();
  }
}
