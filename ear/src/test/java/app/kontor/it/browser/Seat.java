package app.kontor.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Somebody at a browser of a product of its own, who signs in as people do. */
final class Seat {
  private final EmptyServer server;
  private final Page page;

  Seat(EmptyServer server, Page page) {
    this.server = server;
    this.page = page;
  }

  Page page() {
    return page;
  }

  Seat go(String path) {
    page.navigate(server.url(path));
    return this;
  }

  /** Follows a link of the page, as somebody does who was told nothing else. */
  Seat follow(String end) {
    // some addresses say behind it from which list they were opened
    String link = "a[href$='" + end + "']:visible, a[href*='" + end + "&']:visible";
    Desk.leave(page, () -> page.locator(link).first().click());
    return this;
  }

  Seat fill(String id, String text) {
    page.locator("[id$=':" + id + "'], [id='" + id + "']").first().fill(text);
    return this;
  }

  Seat choose(String id, String value) {
    page.locator("select[id$=':" + id + "'], select[id='" + id + "']").first().selectOption(value);
    return this;
  }

  Seat press(String id) {
    Desk.leave(page, () -> page.locator("button[id$='" + id + "']").first().click());
    return this;
  }

  /** Hands a file to the form that asks for one. */
  Seat hand(String name, String text) {
    return hand(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Seat hand(String name, byte[] bytes) {
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    return press("load");
  }

  /** Sets the first password by a link that came by mail, and signs in with it. */
  Seat begin(String link, String email, String password) {
    go(link);
    page.locator("input[type=password]").fill(password);
    press("save");
    page.locator("input[id$='email']").fill(email);
    page.locator("input[type=password]").fill(password);
    page.locator("button.k-button-primary").click();
    page.waitForURL(url -> !url.contains("login.xhtml"));
    return this;
  }

  String text() {
    return page.locator("main").innerText();
  }

  String heading() {
    return page.locator("h1").first().innerText();
  }

  /** A picture of the page as it is on a desk and on a phone. */
  Seat shown(String name) {
    Browser.screenshot(page, name);
    page.setViewportSize(390, 844);
    Browser.screenshot(page, name + "-phone");
    page.setViewportSize(1280, 900);
    return this;
  }
}
