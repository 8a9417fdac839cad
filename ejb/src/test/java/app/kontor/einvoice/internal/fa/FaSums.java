package app.kontor.einvoice.internal.fa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Sums of a written invoice, computed anew from what stands in the file. */
final class FaSums {
  private final Document document;

  private FaSums(Document document) {
    this.document = document;
  }

  static FaSums recomputed(byte[] xml) {
    try {
      return new FaSums(
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml)));
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  /** Holds the file's lines, sums and total against each other. */
  void assertRight(FaInvoice invoice, String as) {
    Map<String, BigDecimal> nets = new HashMap<>();
    rows("FaWiersz")
        .forEach(
            row ->
                nets.merge(
                    field(text(row, "P_12")),
                    signed(row, "StanPrzed", number(row, "P_11")),
                    BigDecimal::add));
    invoice
        .advances()
        .forEach(
            advance ->
                advance
                    .deducted()
                    .forEach(
                        (rate, net) -> nets.merge(rate.netField(), net.negate(), BigDecimal::add)));
    BigDecimal total = BigDecimal.ZERO;
    Map<String, BigDecimal> said = new HashMap<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String name = all.item(i).getNodeName();
      if (name.matches("P_1[34]_\\d+(_\\d)?")) {
        BigDecimal amount = new BigDecimal(all.item(i).getTextContent());
        total = total.add(amount);
        if (name.startsWith("P_13")) {
          said.put(name, amount);
        }
      }
    }
    assertThat(new BigDecimal(text(document.getDocumentElement(), "P_15")))
        .as(as)
        .isEqualByComparingTo(total);
    if (invoice.ordered() == null) {
      assertThat(said.keySet()).as(as).containsAll(nets.keySet());
      nets.forEach((field, net) -> assertThat(said.get(field)).as(as).isEqualByComparingTo(net));
    } else {
      assertThat(nets).as(as).isEmpty();
      order(as);
    }
  }

  private void order(String as) {
    BigDecimal now = BigDecimal.ZERO;
    BigDecimal change = BigDecimal.ZERO;
    boolean corrected = text(document.getDocumentElement(), "RodzajFaktury").startsWith("KOR");
    for (Element row : rows("ZamowienieWiersz")) {
      BigDecimal gross = number(row, "P_11NettoZ").add(number(row, "P_11VatZ"));
      change = change.add(signed(row, "StanPrzedZ", gross));
      now = now.add(text(row, "StanPrzedZ").isEmpty() ? gross : BigDecimal.ZERO);
    }
    assertThat(now)
        .as(as)
        .isEqualByComparingTo(text(document.getDocumentElement(), "WartoscZamowienia"));
    assertThat(change).as(as).isEqualByComparingTo(corrected ? BigDecimal.ZERO : now);
  }

  private Iterable<Element> rows(String name) {
    NodeList found = document.getElementsByTagName(name);
    return () ->
        java.util.stream.IntStream.range(0, found.getLength())
            .mapToObj(i -> (Element) found.item(i))
            .iterator();
  }

  private static BigDecimal signed(Element row, String before, BigDecimal amount) {
    return text(row, before).isEmpty() ? amount : amount.negate();
  }

  private static BigDecimal number(Element row, String name) {
    return new BigDecimal(text(row, name));
  }

  private static String text(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  private static String field(String code) {
    for (FaRate rate : FaRate.values()) {
      if (rate.code().equals(code)) {
        return rate.netField();
      }
    }
    throw new AssertionError(code);
  }
}
