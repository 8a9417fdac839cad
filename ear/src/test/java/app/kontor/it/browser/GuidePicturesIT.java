package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of the user guide. With {@code -Dkontor.guide=true} they replace those in
 * {@code docs/guide/pictures}; otherwise they are only taken, so that the guide's pages are known
 * to be there.
 */
class GuidePicturesIT {
  private static final long LARGEST = 200_000;

  @RegisterExtension private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({"pl-PL, pl", "de-DE, de", "en-GB, en"})
  void sign_in(String locale, String language) throws IOException {
    Page page = browser.open(locale);
    page.setViewportSize(900, 820);
    page.navigate(KontorServer.running().url("/orders/login.xhtml"));
    keep(page, "sign-in-" + language);
  }

  @Test
  void what_a_buyer_sees() throws Exception {
    DemoPast.awaitEnd();
    Desk buyer = Desk.of(browser, "buyer.pl").in("en");
    try {
      take(buyer, "/orders/index.xhtml", "home");
      take(buyer, "/orders/catalogue.xhtml?q=din", "catalogue");
      take(buyer, "/orders/item.xhtml?item=D933-M8X40", "item");
      take(buyer, "/orders/orders.xhtml", "orders");
      buyer.page().setViewportSize(390, 780);
      buyer.go("/orders/catalogue.xhtml?q=din");
      keep(buyer.page(), "phone");
    } finally {
      buyer.page().setViewportSize(1280, 900);
      buyer.in("pl");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sales, /orders/office/orders.xhtml, sales",
    "accounting, /orders/office/banking/entries.xhtml, payments",
    "warehouse, /orders/office/shipping/desk.xhtml, dispatch",
    "service, /service/office/queue.xhtml, service",
    "admin, /orders/office/seller.xhtml, seller"
  })
  void what_staff_see(String login, String path, String name) throws Exception {
    DemoPast.awaitEnd();
    take(Desk.of(browser, login, "en-GB"), path, name);
  }

  private static void take(Desk desk, String path, String name) throws IOException {
    desk.page().setViewportSize(1100, 700);
    desk.go(path);
    desk.page().waitForLoadState();
    keep(desk.page(), name);
  }

  private static void keep(Page page, String name) throws IOException {
    Path folder =
        Boolean.getBoolean("kontor.guide")
            ? Path.of(System.getProperty("basedir", "."), "..", "docs", "guide", "pictures")
            : Path.of(System.getProperty("kontor.screenshots", "target/screenshots"), "guide");
    Path file = folder.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).as(name).isBetween(10_000L, LARGEST);
  }
}
