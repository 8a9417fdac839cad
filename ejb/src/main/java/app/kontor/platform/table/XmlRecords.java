package app.kontor.platform.table;

import app.kontor.platform.failure.InvalidInput;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Records of an XML text: the elements below the root, each with its attributes and the elements in
 * it. Of elements inside elements the names are put together with a point; several of one name
 * become one text. A document type is refused, and with it all entities (OWASP, XXE prevention).
 */
final class XmlRecords {
  private static final XMLInputFactory FACTORY = factory();
  private static final int MAX_DEPTH = 8;
  private static final int MAX_TEXT = 100_000;
  private static final String BETWEEN = "; ";

  private final XMLStreamReader xml;
  private final Consumer<Map<String, TableCell>> records;

  private XmlRecords(XMLStreamReader xml, Consumer<Map<String, TableCell>> records) {
    this.xml = xml;
    this.records = records;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static void each(byte[] bytes, Consumer<Map<String, TableCell>> records) {
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
      try {
        new XmlRecords(xml, records).file();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      InvalidInput refusal = TableFile.unreadable();
      refusal.initCause(e);
      throw refusal;
    }
  }

  private void file() throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new InvalidInput("file", "FILE_XML_DTD");
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == 0) {
            depth = 1;
          } else {
            Map<String, TableCell> one = new LinkedHashMap<>();
            element("", 1, one);
            records.accept(one);
          }
        }
        default -> {}
      }
    }
  }

  /** Reads what stands in an element that has begun. */
  private void element(String name, int depth, Map<String, TableCell> one)
      throws XMLStreamException {
    if (depth > MAX_DEPTH) {
      throw TableFile.unreadable();
    }
    String before = name.isEmpty() ? "" : name + '.';
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      put(before + xml.getAttributeLocalName(i), xml.getAttributeValue(i), one);
    }
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        element(before + xml.getLocalName(), depth + 1, one);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
        if (text.length() > MAX_TEXT) {
          throw new InvalidInput("file", "FILE_TOO_DENSE");
        }
      }
    }
    if (!name.isEmpty()) {
      put(name, text.toString(), one);
    }
  }

  private static void put(String name, String text, Map<String, TableCell> one) {
    String plain = FormulaGuard.plain(text.strip());
    if (plain.isEmpty()) {
      one.putIfAbsent(name, TableCell.EMPTY);
      return;
    }
    one.merge(
        name,
        TableCell.text(plain),
        (old, more) -> old.isEmpty() ? more : TableCell.text(old.text() + BETWEEN + more.text()));
  }
}
