package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.it.trade.Pixels;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sales hand in an archive of pictures, look at what it would do, and see them at their items. */
class PicturesLoadJourneyIT {
  private static final String ITEM = "D912-M6X16";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void an_archive_is_looked_at_and_its_pictures_are_at_their_items() throws IOException {
    Desk sales = Desk.of(browser, "sales").in("pl");
    Page page = sales.go("/orders/office/transfers.xhtml").page();
    Desk.leave(page, () -> page.locator("main a[href*='kind=pictures']").click());
    page.waitForURL("**/pictures-load.xhtml");
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("zdjecia.zip", "application/zip", archive()));
    Browser.screenshot(page, "pictures-load");
    assertThat(Axe.findings(page, "pictures-load", List.of())).isEmpty();
    sales.press("load");
    page.locator("[id='application:again']").waitFor();
    assertThat(sales.text()).contains(ITEM + "_2.png", "NIC-TAKIEGO.png", "320 × 240");
    Browser.screenshot(page, "pictures-load-looked");
    sales.press("each");
    page.locator("[id='application:again']").waitFor();
    sales.go("/orders/office/item-pictures.xhtml?item=" + ITEM);
    assertThat(page.locator(".shop-pictures li").allInnerTexts())
        .filteredOn(text -> text.contains(ITEM + "_2.png"))
        .hasSize(1);
    Browser.screenshot(page, "pictures-loaded");
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of(ITEM + "_2.png", "NIC-TAKIEGO.png")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Pixels.bytes(4711 + name.length(), 320, 240));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
