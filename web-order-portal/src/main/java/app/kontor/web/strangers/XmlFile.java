package app.kontor.web.strangers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An XML file for machines that is written while it is read; kept by whoever fetches it. */
final class XmlFile {
  /** Seconds: prices and stock of a file may be as old as that. */
  private static final int AGE = 3600;

  private final XMLStreamWriter xml;

  /** Begins a file with its root element as the answer to a request. */
  static XmlFile answer(HttpServletResponse response, String root, String... attributes)
      throws IOException {
    response.setContentType("application/xml");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "public, max-age=" + AGE);
    return new XmlFile(response.getOutputStream(), root, attributes);
  }

  /** Begins a file with its root element. */
  XmlFile(OutputStream out, String root, String... attributes) throws IOException {
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    write(() -> xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
    open(root, attributes);
  }

  /** A step that may fail. */
  @FunctionalInterface
  private interface Step {
    void run() throws XMLStreamException;
  }

  private static void write(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Begins an element. */
  XmlFile open(String name, String... attributes) throws IOException {
    write(
        () -> {
          xml.writeStartElement(name);
          attributes(attributes);
        });
    return this;
  }

  /** An element without content. */
  XmlFile empty(String name, String... attributes) throws IOException {
    write(
        () -> {
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
    return this;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], known(attributes[i + 1]));
    }
  }

  /** An element with a text; nothing without one. */
  XmlFile text(String name, @Nullable String text) throws IOException {
    if (text != null && !text.isEmpty()) {
      write(
          () -> {
            xml.writeStartElement(name);
            xml.writeCharacters(known(text));
            xml.writeEndElement();
          });
    }
    return this;
  }

  /** Ends the element that was begun last. */
  XmlFile close() throws IOException {
    write(xml::writeEndElement);
    return this;
  }

  /** Ends the file. */
  void complete() throws IOException {
    write(xml::writeEndDocument);
    write(xml::flush);
    write(xml::close);
  }

  /** The text without signs that XML 1.0 does not know. */
  static String known(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(XmlFile::isKnown).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isKnown(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || sign >= 0x20 && sign <= 0xD7FF
        || sign >= 0xE000 && sign <= 0xFFFD
        || sign >= 0x10000;
  }
}
