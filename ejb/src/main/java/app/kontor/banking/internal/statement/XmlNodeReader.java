package app.kontor.banking.internal.statement;

import app.kontor.banking.internal.statement.UnreadableStatementException.Reason;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pulls an XML message element by element. A DOCTYPE is refused, so nothing is ever loaded or
 * expanded; depth and size of what is held at once have limits of our own, and the JDK's, which
 * count harmless escapes in newer releases, are lifted.
 */
final class XmlNodeReader {
  private static final int DEEPEST = 40;
  private static final int MOST_NODES = 20_000;
  private static final int MOST_TEXT = 1_000_000;

  private final XMLStreamReader xml;
  private final String encoding;

  private XmlNodeReader(XMLStreamReader xml, String encoding) {
    this.xml = xml;
    this.encoding = encoding;
  }

  static XmlNodeReader of(byte[] bytes) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      String declared = reader.getCharacterEncodingScheme();
      String used = declared == null ? reader.getEncoding() : declared;
      return new XmlNodeReader(reader, used == null ? "UTF-8" : used);
    } catch (XMLStreamException e) {
      throw invalid(e);
    }
  }

  static XmlNodeReader of(TextDecoder.Decoded decoded) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(decoded.text()));
      return new XmlNodeReader(reader, decoded.encoding());
    } catch (XMLStreamException e) {
      throw invalid(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setXMLReporter((message, type, information, location) -> {});
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    lift(factory, "jdk.xml.totalEntitySizeLimit");
    lift(factory, "jdk.xml.maxGeneralEntitySizeLimit");
    lift(factory, "jdk.xml.entityExpansionLimit");
    return factory;
  }

  private static void lift(XMLInputFactory factory, String limit) {
    if (factory.isPropertySupported(limit)) {
      factory.setProperty(limit, "0");
    }
  }

  String encoding() {
    return encoding;
  }

  int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  String name() {
    return xml.getLocalName();
  }

  /** Moves to the next start tag anywhere; false at the end of the document. */
  boolean nextElement() {
    while (advance() != XMLStreamConstants.END_DOCUMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Moves to the next child of the element being read; false when the element ends. */
  boolean nextChild() {
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Reads the element at the cursor with all inside it; the cursor ends on its end tag. */
  XmlNode node() {
    return node(new Budget(), 1);
  }

  private XmlNode node(Budget budget, int depth) {
    int line = line();
    if (depth > DEEPEST || ++budget.nodes > MOST_NODES) {
      throw new UnreadableStatementException(Reason.TOO_LARGE, line, name());
    }
    String currency = xml.getAttributeValue(null, "Ccy");
    XmlNode node = new XmlNode(name(), line, currency == null ? "" : currency.strip());
    StringBuilder text = null;
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        node.children.add(node(budget, depth + 1));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        node.text = text == null ? "" : text.toString();
        return node;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new UnreadableStatementException(Reason.XML_INVALID, line(), "");
      } else if (xml.hasText() && node.children.isEmpty() && isText(event)) {
        text = text == null ? new StringBuilder() : text;
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        budget.text += xml.getTextLength();
        if (budget.text > MOST_TEXT) {
          throw new UnreadableStatementException(Reason.TOO_LARGE, line, node.name);
        }
      }
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private int advance() {
    try {
      int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
      if (event == XMLStreamConstants.DTD) {
        throw new UnreadableStatementException(Reason.DOCTYPE_REFUSED, line(), "");
      }
      if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UnreadableStatementException(Reason.XML_INVALID, line(), "&");
      }
      return event;
    } catch (XMLStreamException e) {
      throw invalid(e);
    }
  }

  private static UnreadableStatementException invalid(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    return new UnreadableStatementException(Reason.XML_INVALID, line, "");
  }

  private static final class Budget {
    int nodes;
    int text;
  }
}
