package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An administrator opens the shop to everybody; a stranger finds an item by searching, signs in and
 * is where it is ordered; and search engines are told of all that is public and nothing else.
 */
class PublicShopJourneyIT {
  private static final String SHOP = "/orders/public/shop.xhtml?seller=1&language=en";
  private static final String ITEM = "D933-M8X40";
  private static final String PRODUCT =
      "/orders/public/product.xhtml?seller=1&language=en&item=" + ITEM;
  private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String GOOGLE = "http://base.google.com/ns/1.0";
  private static final int MOST_ADDRESSES = 50_000;

  private static final String PARTS =
      "SELECT o.number FROM bundle_part p JOIN item i ON i.id = p.item_id"
          + " JOIN item o ON o.id = p.part_id WHERE i.number = ?";

  @RegisterExtension private final Browser browser = new Browser();

  private final WebVisitor stranger = WebVisitor.nobody();

  @Test
  void a_shop_is_opened_and_found() throws Exception {
    browser.afterwards(PublicShopJourneyIT::reopen);
    Desk admin = Desk.of(browser, "admin").in("en");
    closed(admin);
    show(admin, "ITEMS");
    assertThat(get(PRODUCT).body()).doesNotContain("priceSpecification", "net, plus VAT");
    show(admin, "PRICES");
    findsAnItemAndSignsIn();
    onAPhone();
    thePageTellsMachines();
    withoutALanguageTheReadersIsSpoken();
    aBundleSaysItsParts();
    theSiteMapIsWhole();
    theFeedsAreWhole();
    nothingElseIsForSearchEngines();
  }

  private void closed(Desk admin) throws Exception {
    show(admin, "CLOSED");
    for (String address :
        List.of(SHOP, PRODUCT, "/orders/sitemap.xml", "/orders/feed/products.xml")) {
      assertThat(get(address).statusCode()).as(address).isEqualTo(404);
    }
    assertThat(get("/robots.txt").body())
        .contains("Disallow: /")
        .doesNotContain("Sitemap", "Allow");
  }

  private static void show(Desk admin, String side) {
    admin.go("/orders/office/settings.xhtml");
    admin.page().locator("select[id$='publicSide']").selectOption(side);
    admin.press("save");
    Browser.screenshot(admin.page(), "settings-public-" + side);
    assertThat(admin.text().contains("/orders/public/shop.xhtml?seller=1"))
        .as("the address to hand on")
        .isEqualTo(!side.equals("CLOSED"));
  }

  private void findsAnItemAndSignsIn() {
    Page page = browser.open("de-DE");
    page.navigate(KontorServer.running().url("/orders/login.xhtml?seller=1"));
    Desk.leave(page, () -> page.locator("a[href*='/public/shop.xhtml']").click());
    page.locator("details.shop-public-facets summary").click();
    page.locator("[id='f-thread_M8']").check();
    Browser.screenshot(page, "public-facets");
    Desk.leave(page, () -> page.locator(".shop-public-facets button").click());
    assertThat(page.locator(".shop-chosen li").count()).isEqualTo(2);
    assertThat(page.locator("meta[name=robots]").getAttribute("content")).contains("noindex");
    assertThat(page.locator(".shop-offer h2 a").allInnerTexts())
        .isNotEmpty()
        .as("with the family that has such variants")
        .allMatch(
            name -> name.contains("M8") || name.equals("Sechskantschraube DIN 933 10.9 schwarz"));
    page.navigate(KontorServer.running().url(SHOP));
    assertThat(page.locator("html").getAttribute("lang")).as("the address says it").isEqualTo("en");
    Browser.screenshot(page, "public-shop");
    page.locator("#q").fill(ITEM);
    Desk.leave(page, () -> page.locator("form[role=search] button").click());
    assertThat(page.locator("meta[name=robots]").getAttribute("content")).contains("noindex");
    Browser.screenshot(page, "public-search");
    Desk.leave(page, () -> page.locator(".shop-offer h2 a").first().click());
    assertThat(page.locator("main").innerText())
        .contains(ITEM, "/ pcs", "net, plus VAT", "Branches");
    assertThat(
            page.evaluate(
                "() => { const said = JSON.parse(document.querySelector("
                    + "'script[type=\"application/ld+json\"]').textContent)['@graph'];"
                    + " return [said[0].sku, said[0].offers.priceSpecification.priceCurrency,"
                    + " said[1]['@type']].join(); }"))
        .isEqualTo(ITEM + ",PLN,BreadcrumbList");
    Browser.screenshot(page, "public-item");
    Desk.leave(page, () -> page.locator(".shop-buy a.k-button-primary").click());
    page.locator("[id='login:email']").fill("buyer.pl" + WebVisitor.DOMAIN);
    page.locator("[id='login:password']").fill(WebVisitor.PASSWORD);
    Desk.leave(page, () -> page.locator("button[id='login:signIn']").click());
    assertThat(page.url()).endsWith("/orders/item.xhtml?item=" + ITEM);
    assertThat(page.locator(".shop-add").count()).as("it can be ordered").isPositive();
    page.navigate(KontorServer.running().url(PRODUCT));
    assertThat(page.locator(".shop-public-head a.k-button").count())
        .as("a public page is the same for whoever has signed in")
        .isEqualTo(1);
  }

  private void onAPhone() {
    Page page = browser.open("pl-PL");
    page.setViewportSize(390, 844);
    for (String address : List.of(SHOP, PRODUCT)) {
      page.navigate(KontorServer.running().url(address));
      page.waitForFunction(
          "() => Array.from(document.images).filter(one => one.getBoundingClientRect().top <"
              + " innerHeight).every(one => one.complete && one.naturalWidth > 0)");
      Browser.screenshot(page, address.equals(SHOP) ? "public-shop-phone" : "public-item-phone");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
          .as(address)
          .isEqualTo(true);
    }
  }

  private void withoutALanguageTheReadersIsSpoken() {
    String shop = "/orders/public/shop.xhtml?seller=1";
    assertThat(spoken(get(shop))).as("the seller's own").isEqualTo("pl");
    assertThat(spoken(asking(shop, "de-AT,de;q=0.9,en;q=0.8"))).isEqualTo("de");
    assertThat(spoken(asking(shop, "fr-FR,fr;q=0.9"))).as("none of the shop's").isEqualTo("pl");
    assertThat(spoken(asking(SHOP, "de"))).as("the address goes before").isEqualTo("en");
    HttpResponse<String> german = asking(shop, "de");
    assertThat(german.headers().allValues("Vary")).anyMatch(one -> one.contains("Accept-Language"));
    assertThat(Jsoup.parse(german.body()).select("link[rel=canonical]").attr("href"))
        .contains("language=de");
    assertThat(Jsoup.parse(german.body()).select("link[hreflang=x-default]").attr("href"))
        .contains("language=pl");
  }

  private HttpResponse<String> asking(String path, String languages) {
    return stranger.get(path, "Accept-Language", languages);
  }

  private static String spoken(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("html").attr("lang");
  }

  private void aBundleSaysItsParts() {
    String set = get("/orders/public/product.xhtml?seller=1&language=en&item=SET-START").body();
    List<String> parts = DemoData.texts(PARTS, "SET-START");
    List<String> said = Jsoup.parse(set).select(".shop-parts li").eachText();
    assertThat(said).hasSameSizeAs(parts).anyMatch(part -> part.contains("HAMR-500-G"));
    assertThat(parts).allMatch(part -> said.stream().anyMatch(each -> each.contains(part)));
    assertThat(set).contains("\"includesObject\"").contains("TypeAndQuantityNode");
  }

  private void thePageTellsMachines() {
    HttpResponse<String> answer = get(PRODUCT);
    org.jsoup.nodes.Document page = Jsoup.parse(answer.body());
    String canonical = page.select("link[rel=canonical]").attr("href");
    assertThat(get(path(canonical)).statusCode()).isEqualTo(200);
    assertThat(page.select("link[rel=alternate]").eachAttr("hreflang"))
        .containsExactlyInAnyOrder("pl", "de", "en", "x-default");
    for (String language : page.select("link[rel=alternate]").eachAttr("href")) {
      assertThat(get(path(language)).statusCode()).as(language).isEqualTo(200);
    }
    assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
    assertThat(page.select("meta[property='og:title']").attr("content")).isNotBlank();
    assertThat(page.select("meta[property='og:image']").attr("content"))
        .contains("/public/picture/");
    assertThat(get(path(page.select("meta[property='og:image']").attr("content"))).statusCode())
        .isEqualTo(200);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(stranger.get(PRODUCT, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .as("nothing is kept of a stranger")
        .isEmpty();
  }

  /** After the protocol of sitemaps.org: names, order, number and form of what is in it. */
  private void theSiteMapIsWhole() throws Exception {
    String address =
        get("/robots.txt")
            .body()
            .lines()
            .filter(line -> line.startsWith("Sitemap: "))
            .findFirst()
            .orElseThrow()
            .substring("Sitemap: ".length());
    Element index = xml(path(address));
    assertThat(index.getLocalName()).isEqualTo("sitemapindex");
    assertThat(index.getNamespaceURI()).isEqualTo(SITEMAPS);
    Set<String> all = new HashSet<>();
    for (Element part : children(index)) {
      assertThat(part.getLocalName()).isEqualTo("sitemap");
      all.addAll(part(path(children(part).get(0).getTextContent())));
    }
    long items =
        Long.parseLong(
            DemoData.text("SELECT COUNT(*) FROM item WHERE seller_id = 1 AND active")
                .orElseThrow());
    assertThat(all.stream().filter(one -> one.contains("/product.xhtml"))).hasSize((int) items * 3);
    for (String one : all.stream().sorted().limit(3).toList()) {
      assertThat(get(path(one)).statusCode()).as(one).isEqualTo(200);
    }
  }

  private Set<String> part(String address) throws Exception {
    Element set = xml(address);
    assertThat(set.getLocalName()).isEqualTo("urlset");
    assertThat(set.getNamespaceURI()).isEqualTo(SITEMAPS);
    String begin = PublicShopJourneyIT.base(children(children(set).get(0)).get(0).getTextContent());
    Set<String> addresses = new HashSet<>();
    for (Element url : children(set)) {
      List<Element> of = children(url);
      assertThat(url.getLocalName()).isEqualTo("url");
      assertThat(of.get(0).getLocalName()).isEqualTo("loc");
      String loc = of.get(0).getTextContent();
      assertThat(loc).startsWith(begin).hasSizeLessThan(2_048);
      assertThat(URI.create(loc).isAbsolute()).isTrue();
      assertThat(addresses.add(loc)).as("told once " + loc).isTrue();
      for (Element each : of.subList(1, of.size())) {
        if (each.getLocalName().equals("lastmod")) {
          assertThat(each.getTextContent()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        } else {
          assertThat(each.getAttribute("rel")).isEqualTo("alternate");
        }
      }
    }
    assertThat(addresses).hasSizeBetween(1, MOST_ADDRESSES);
    return addresses;
  }

  private static String base(String address) {
    return address.substring(0, address.indexOf("/public/"));
  }

  private void theFeedsAreWhole() throws Exception {
    Element channel = children(xml("/orders/feed/products.xml?seller=1&language=en")).get(0);
    List<String> needed =
        List.of("id", "title", "description", "link", "availability", "price", "condition");
    List<String> ids = new ArrayList<>();
    for (Element item : children(channel, "item")) {
      needed.forEach(name -> assertThat(google(item, name)).as(name).isNotBlank());
      assertThat(google(item, "price")).matches("\\d+\\.\\d{2} [A-Z]{3}");
      assertThat(google(item, "title").length()).isLessThanOrEqualTo(150);
      assertThat(google(item, "availability")).isIn("in_stock", "out_of_stock");
      ids.add(google(item, "id"));
    }
    assertThat(ids).contains(ITEM).doesNotHaveDuplicates();
    List<String> branches =
        DemoData.texts("SELECT code FROM warehouse WHERE seller_id = 1 AND active AND branch");
    Element places = children(xml("/orders/feed/local-inventory.xml?seller=1")).get(0);
    List<Element> items = children(places, "item");
    assertThat(items).hasSize(ids.size() * branches.size());
    assertThat(items).allMatch(item -> branches.contains(google(item, "store_code")));
    assertThat(items).allMatch(item -> google(item, "availability").endsWith("_stock"));
    assertThat(get("/orders/feed/other.xml?seller=1").statusCode()).isEqualTo(404);
  }

  private void nothingElseIsForSearchEngines() {
    assertThat(get("/orders/login.xhtml").headers().firstValue("X-Robots-Tag")).contains("noindex");
    assertThat(get(SHOP).headers().firstValue("X-Robots-Tag")).isEmpty();
    for (String unknown :
        List.of(
            SHOP.replace("seller=1", "seller=999"),
            SHOP.replace("seller=1", "seller=x"),
            PRODUCT.replace(ITEM, "NO-SUCH"),
            "/orders/public/picture/s/" + "0".repeat(64) + "?seller=1",
            "/orders/sitemap.xml?seller=1&part=99")) {
      assertThat(get(unknown).statusCode()).as(unknown).isEqualTo(404);
    }
  }

  private static void reopen() {
    DemoData.change(
        "UPDATE setting SET value = 'PRICES' WHERE seller_id = 1 AND name = 'shop.public-side'");
    DemoData.change("UPDATE reference_stamp SET stamp = stamp + 1");
  }

  private HttpResponse<String> get(String path) {
    return stranger.get(path);
  }

  /** Without scheme and host, which in a test may be another name of this machine. */
  private static String path(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private Element xml(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/xml");
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
    parsers.setNamespaceAware(true);
    Document read =
        parsers
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    return read.getDocumentElement();
  }

  private static List<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(one -> one.getLocalName().equals(name)).toList();
  }

  private static String google(Element item, String name) {
    NodeList found = item.getElementsByTagNameNS(GOOGLE, name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
