package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a buyer's pages do on a phone: they stand still, begin with the goods and hide nothing. */
class PhoneIT {
  /** Core Web Vitals call 0.1 good; Kontor promises a fifth of it. */
  private static final double MOST_SHIFT = 0.02;

  /** Pixels from the top of the window to the first row of a list, of 844. */
  private static final int FIRST_ROW = 300;

  private static final String OBSERVER =
      """
      window.shifts = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
        if (!entry.hadRecentInput) window.shifts += entry.value;
      })).observe({ type: 'layout-shift', buffered: true });
      """;
  private static final String SCROLL =
      """
      async () => {
        for (let y = 0; y < document.body.scrollHeight; y += 500) {
          window.scrollTo(0, y);
          await new Promise((done) => setTimeout(done, 60));
        }
        window.scrollTo(0, 0);
        await new Promise((done) => setTimeout(done, 150));
        return window.shifts;
      }
      """;

  /** Texts that do not fit their boxes, and hints longer than their fields. */
  private static final String CUT =
      """
      () => {
        const cut = [];
        const pen = document.createElement('canvas').getContext('2d');
        document.querySelectorAll('label, button, h1, h2, .k-button, .k-bottom span, .k-status').forEach((each) => {
          const style = getComputedStyle(each);
          if (!each.offsetParent || style.clipPath !== 'none' || each.clientWidth < 2) return;
          if (style.overflow !== 'visible' && each.scrollWidth > each.clientWidth + 1) cut.push(each.textContent.trim());
        });
        document.querySelectorAll('[placeholder]').forEach((field) => {
          const style = getComputedStyle(field);
          if (!field.offsetParent || !field.placeholder) return;
          pen.font = style.font;
          const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
          if (pen.measureText(field.placeholder).width > room) cut.push(field.placeholder);
        });
        return cut;
      }
      """;

  @RegisterExtension private final Browser browser = new Browser();

  private Page phone(String login, String locale) {
    Page page = Desk.of(browser, login, locale).page();
    page.setViewportSize(390, 844);
    return page;
  }

  /** A slow network that has loaded nothing of ours before. */
  private static void cold(Page page) {
    CDPSession tools = page.context().newCDPSession(page);
    tools.send("Network.enable");
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 150);
    network.addProperty("downloadThroughput", 200_000);
    network.addProperty("uploadThroughput", 90_000);
    tools.send("Network.emulateNetworkConditions", network);
    JsonObject off = new JsonObject();
    off.addProperty("cacheDisabled", true);
    tools.send("Network.setCacheDisabled", off);
  }

  @ParameterizedTest
  @CsvSource({
    "/orders/index.xhtml",
    "/orders/catalogue.xhtml?q=din",
    "/orders/search.xhtml?q=din",
    "/orders/item.xhtml?item=D933-M8X40",
    "/orders/basket.xhtml",
    "/orders/checkout.xhtml",
    "/orders/orders.xhtml",
    "/orders/orders.xhtml > main a[href*='order.xhtml?']",
    "/orders/account/documents.xhtml",
    "/orders/public/shop.xhtml?seller=1&language=pl",
    "/orders/public/product.xhtml?seller=1&language=pl&item=D933-M8X40",
    "/service/index.xhtml",
    "/documents/index.xhtml"
  })
  void nothing_moves_while_a_page_loads_slowly(String way) {
    Page page = phone("buyer.pl", "pl-PL");
    String[] steps = way.split(" > ", -1);
    page.navigate(KontorServer.running().url(steps[0]));
    cold(page);
    page.addInitScript(OBSERVER);
    if (steps.length > 1) {
      page.locator(steps[1]).first().click();
    } else {
      page.reload();
    }
    page.waitForLoadState(LoadState.NETWORKIDLE);
    double shift = ((Number) page.evaluate(SCROLL)).doubleValue();
    assertThat(shift).as("layout shift of " + way).isLessThanOrEqualTo(MOST_SHIFT);
  }

  @ParameterizedTest
  @CsvSource({
    "/orders/catalogue.xhtml?q=din, .shop-offer",
    "/orders/catalogue.xhtml, .shop-offer",
    "/orders/orders.xhtml, main tbody tr",
    "/orders/account/documents.xhtml, main tbody tr",
    "/service/index.xhtml, main tbody tr",
    "/documents/index.xhtml, main tbody tr"
  })
  void the_first_row_of_a_list_stands_near_the_top(String path, String row) throws Exception {
    DemoPast.awaitEnd();
    Page page = phone("buyer.pl", "pl-PL");
    page.navigate(KontorServer.running().url(path));
    assertThat(page.locator(row).first().boundingBox().y).as(path).isLessThanOrEqualTo(FIRST_ROW);
    browser.screenshot("phone-first-row" + path.replaceAll("[?].*", ""));
  }

  @Test
  void further_filters_open_on_a_press_and_say_how_many_are_set() {
    Page page = phone("buyer.pl", "pl-PL");
    page.navigate(KontorServer.running().url("/orders/orders.xhtml?status=CONFIRMED"));
    Locator toggle = page.locator(".k-filter-toggle");
    assertThat(page.locator("#text").isVisible()).isTrue();
    assertThat(page.locator("#status").isVisible()).isFalse();
    assertThat(toggle.getAttribute("data-k-count")).isEqualTo("1");
    assertThat(toggle.getAttribute("aria-expanded")).isEqualTo("false");
    toggle.click();
    assertThat(page.locator("#status").isVisible()).isTrue();
    assertThat(page.locator("#from").isVisible()).isTrue();
    assertThat(toggle.getAttribute("aria-expanded")).isEqualTo("true");
    page.setViewportSize(1280, 900);
    page.reload();
    assertThat(page.locator("#status").isVisible()).isTrue();
    assertThat(page.locator(".k-filter-toggle").isVisible()).isFalse();
  }

  @Test
  void bars_do_not_cover_the_field_that_has_the_focus() {
    Page page = phone("buyer.pl", "pl-PL");
    page.navigate(KontorServer.running().url("/service/report.xhtml"));
    List<String> covered = new ArrayList<>();
    String fields = "main input:not([type=hidden]):not([type=file]), main select, main textarea";
    for (ElementHandle field : page.querySelectorAll(fields)) {
      if (!field.isVisible()) {
        continue;
      }
      page.evaluate("() => window.scrollTo(0, 0)");
      field.focus();
      Object seen =
          field.evaluate(
              """
              (field) => {
                const box = field.getBoundingClientRect();
                const at = (y) => field === document.elementFromPoint(box.x + 20, y);
                return at(box.top + 6) && at(Math.min(box.bottom - 6, box.top + 40));
              }
              """);
      if (!Boolean.TRUE.equals(seen)) {
        covered.add(String.valueOf(field.getAttribute("id")));
      }
    }
    assertThat(covered).isEmpty();
    assertThat(page.locator(".k-sticky").evaluate("(bar) => getComputedStyle(bar).backgroundColor"))
        .isEqualTo("rgb(246, 247, 249)");
  }

  @ParameterizedTest
  @CsvSource({
    "buyer.pl, pl, /orders/index.xhtml /orders/orders.xhtml /service/index.xhtml",
    "buyer.pl, de, /orders/index.xhtml /orders/orders.xhtml /documents/index.xhtml",
    "buyer.pl, en, /orders/index.xhtml /orders/catalogue.xhtml /orders/account/documents.xhtml",
    "admin, pl, /orders/office/index.xhtml /orders/office/orders.xhtml",
    "admin, de, /orders/office/index.xhtml /orders/office/shipping/desk.xhtml",
    "admin, en, /orders/office/index.xhtml /orders/office/billing/documents.xhtml"
  })
  void no_label_is_cut(String login, String language, String paths) {
    Desk desk = Desk.of(browser, login).in(language);
    for (String path : paths.split(" ", -1)) {
      for (int width : new int[] {390, 320}) {
        desk.page().setViewportSize(width, 844);
        desk.go(path);
        assertThat((List<?>) desk.page().evaluate(CUT))
            .as(path + " in " + language + " at " + width)
            .isEmpty();
      }
    }
  }

  /** Words of cells and names that are broken in their middle though a line would hold them. */
  private static final String BROKEN =
      """
      () => {
        const broken = [];
        const reach = document.createRange();
        document.querySelectorAll('main td, main li').forEach((each) => {
          const walk = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            if (node.parentElement.closest('.k-sr, .k-field > label')) continue;
            for (const word of node.data.matchAll(/[\\p{L}]{5,30}/gu)) {
              reach.setStart(node, word.index);
              reach.setEnd(node, word.index + word[0].length);
              if (new Set(Array.from(reach.getClientRects(), (one) => Math.round(one.top))).size > 1) broken.push(word[0]);
            }
          }
        });
        return broken;
      }
      """;

  @Test
  void an_open_tab_is_in_sight_and_words_are_whole() {
    Desk desk = Desk.of(browser, "sales").in("de");
    desk.page().setViewportSize(390, 844);
    for (String path :
        List.of(
            "/orders/office/item-history.xhtml?item=D933-M8X40",
            "/orders/office/item-parts.xhtml?item=SET-START",
            "/orders/office/items.xhtml",
            "/orders/office/orders.xhtml")) {
      Page page = desk.go(path).page();
      assertThat((List<?>) page.evaluate(BROKEN)).as(path).isEmpty();
      Locator open = page.locator(".k-tabs [aria-current]");
      if (open.count() > 0) {
        BoundingBox place = open.boundingBox();
        assertThat(place.x).as(path).isNotNegative();
        assertThat(place.x + place.width).as(path).isLessThanOrEqualTo(390);
      }
    }
  }

  @Test
  void price_and_basket_of_an_item_are_in_sight_at_once() {
    Page page = phone("buyer.pl", "pl-PL");
    page.navigate(KontorServer.running().url("/orders/item.xhtml?item=D933-M8X40"));
    BoundingBox add = page.locator(".shop-buy .k-button-primary").boundingBox();
    double bar = page.locator(".k-bottom").boundingBox().y;
    assertThat(add.y + add.height).isLessThanOrEqualTo(bar);
    browser.screenshot("phone-item");
  }

  @Test
  void a_change_of_the_theme_has_no_moment_between_the_two() {
    Page page = phone("buyer.pl", "pl-PL");
    for (String path :
        List.of("/orders/catalogue.xhtml?q=din", "/orders/item.xhtml?item=D933-M8X40")) {
      page.navigate(KontorServer.running().url(path));
      page.locator("main .k-button:visible").first().hover();
      Object moving =
          page.evaluate(
              """
              () => {
                getComputedStyle(document.body).color;
                document.documentElement.dataset.theme = 'dark';
                getComputedStyle(document.body).color;
                return document.getAnimations().filter((each) => /color|background/.test(each.transitionProperty)).length;
              }
              """);
      assertThat(((Number) moving).intValue()).isZero();
    }
  }

  @Test
  void what_a_page_loads_is_little_compressed_and_kept() {
    Page page = phone("buyer.pl", "pl-PL");
    page.navigate(KontorServer.running().url("/orders/catalogue.xhtml"));
    assertThat(page.locator("link[rel=stylesheet][href*='theme.css']").count()).isZero();
    assertThat(page.locator("script[src*='ln=primefaces']").count()).isZero();
    for (Locator sheet : page.locator("link[rel=stylesheet]").all()) {
      String address = KontorServer.running().url(sheet.getAttribute("href"));
      APIResponse answer = page.request().get(address);
      assertThat(answer.headers()).as(address).containsEntry("content-encoding", "gzip");
      assertThat(answer.headers().get("cache-control")).isEqualTo("max-age=31536000");
      assertThat(address)
          .as("another address once a file has changed")
          .containsPattern("v=[0-9a-f.]{4,}");
    }
  }
}
