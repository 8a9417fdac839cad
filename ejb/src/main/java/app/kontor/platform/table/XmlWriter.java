package app.kontor.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An element {@code row} for each row below {@code rows}, with an element for each cell; the first
 * row has their names. Empty cells are left out, signs that XML does not know as well.
 */
final class XmlWriter implements RowWriter {
  private final XMLStreamWriter xml;
  private List<String> names = List.of();

  XmlWriter(OutputStream out) throws IOException {
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
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

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    if (names.isEmpty()) {
      names = cells.stream().map(String::valueOf).toList();
      write(
          () -> {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("rows");
          });
      return;
    }
    write(
        () -> {
          xml.writeStartElement("row");
          for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
              cell(names.get(i), value);
            }
          }
          xml.writeEndElement();
        });
  }

  private void cell(String name, Object value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(
        value instanceof BigDecimal number
            ? number.toPlainString()
            : XlsxWriter.known(value.toString()));
    xml.writeEndElement();
  }

  @Override
  public void complete() throws IOException {
    write(xml::writeEndDocument);
    write(xml::flush);
  }

  @Override
  public void close() throws IOException {
    write(xml::close);
  }
}
