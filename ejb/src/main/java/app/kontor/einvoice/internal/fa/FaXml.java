package app.kontor.einvoice.internal.fa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Elements of an FA(3) file, one after the other. */
final class FaXml {
  private final XMLStreamWriter xml;

  FaXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void begin(String root, String namespace) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(namespace);
  }

  void end() throws XMLStreamException {
    xml.writeEndDocument();
  }

  void open(String name) throws XMLStreamException {
    xml.writeStartElement(name);
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  void text(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  /** Nothing where there is nothing to say: FA(3) has no empty elements. */
  void some(String name, @Nullable String value) throws XMLStreamException {
    if (value != null && !value.isEmpty()) {
      text(name, value);
    }
  }

  /** The form's own code, with its system and version. */
  void coded(String name, String value, String system, String version) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("kodSystemowy", system);
    xml.writeAttribute("wersjaSchemy", version);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  /** An amount with at most two decimals. */
  static String amount(BigDecimal amount) {
    return plain(amount, 2);
  }

  /**
   * A number without an exponent and without zeros at its end.
   *
   * @param decimals most that the field has; more of them are rounded HALF_UP
   */
  static String plain(BigDecimal number, int decimals) {
    BigDecimal rounded =
        number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
    BigDecimal bare = rounded.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }
}
