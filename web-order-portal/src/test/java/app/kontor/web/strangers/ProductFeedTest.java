package app.kontor.web.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.PublicEntry;
import app.kontor.ordering.PublicOffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Items in the words of a product feed, whatever their texts are. */
class ProductFeedTest {
  private static final UnitCode PIECE = new UnitCode("C62");
  private static final ProductFeed FEED = new ProductFeed(PublicAddresses.of(1), "pl");
  private static final String EVIL = "a</g:title>&amp;]]>\u0000\u000b\ud800 \"x\" \ud83d\ude00";

  @Test
  void any_text_makes_a_well_formed_file() throws Exception {
    Element item = products(entry(EVIL, EVIL, UnitPrice.of("0.1255", "PLN", PIECE))).get(0);
    assertThat(text(item, "title")).isEqualTo("a</g:title>&amp;]]> \"x\" \ud83d\ude00");
    assertThat(text(item, "price")).as("of a hundred").isEqualTo("12.55 PLN");
    assertThat(text(item, "id")).isEqualTo("A-1");
    assertThat(text(item, "link")).contains("/orders/public/product.xhtml?seller=1&language=pl");
    assertThat(text(item, "availability")).isEqualTo("in_stock");
    assertThat(text(item, "item_group_id")).as("variants of a family").isEqualTo("A");
    assertThat(text(item, "identifier_exists")).isEqualTo("no");
  }

  @Test
  void long_texts_are_cut_between_signs() throws Exception {
    String smile = "\ud83d\ude00";
    Element item = products(entry(smile.repeat(400), "", UnitPrice.of("1", "PLN", PIECE))).get(0);
    assertThat(text(item, "title")).isEqualTo(smile.repeat(150));
    assertThat(text(item, "description")).isEqualTo(smile.repeat(400));
  }

  @Test
  void without_a_price_an_item_is_left_out() throws Exception {
    assertThat(products(entry("Wkręt", "", null))).isEmpty();
  }

  @Test
  void a_branch_says_whether_it_has_the_item() throws Exception {
    PublicEntry entry = entry("Wkręt", "", UnitPrice.of("1", "PLN", PIECE));
    List<Element> items =
        items(
            file -> {
              ProductFeed.inventory(file, entry, "WRO");
              ProductFeed.inventory(file, entry, "GDA");
            });
    assertThat(items).extracting(one -> text(one, "store_code")).containsExactly("WRO", "GDA");
    assertThat(items)
        .extracting(one -> text(one, "availability"))
        .containsExactly("in_stock", "out_of_stock");
  }

  private static PublicEntry entry(String name, String text, @Nullable UnitPrice net) {
    return new PublicEntry(
        11,
        new PublicOffer(
            new ItemNumber("A-1"),
            null,
            name,
            "S",
            "Śruby",
            Quantity.of(100, PIECE),
            null,
            net,
            2,
            true),
        text,
        null,
        null,
        new ItemNumber("A"),
        Instant.EPOCH,
        List.of("WRO"));
  }

  /** Writes what is in the channel. */
  private interface Content {
    void write(XmlFile file) throws IOException;
  }

  private static List<Element> products(PublicEntry entry) throws Exception {
    return items(file -> FEED.product(file, entry));
  }

  private static List<Element> items(Content content)
      throws IOException, ParserConfigurationException, SAXException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmlFile file = new XmlFile(out, "rss", "version", "2.0", "xmlns:g", ProductFeed.NAMESPACE);
    ProductFeed.begin(file, "Sklep", "https://x.example", "Towary");
    content.write(file);
    file.complete();
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
    parsers.setNamespaceAware(true);
    Document read = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    NodeList items = read.getElementsByTagName("item");
    return java.util.stream.IntStream.range(0, items.getLength())
        .mapToObj(i -> (Element) items.item(i))
        .toList();
  }

  private static String text(Element item, String name) {
    return item.getElementsByTagNameNS(ProductFeed.NAMESPACE, name).item(0).getTextContent();
  }
}
