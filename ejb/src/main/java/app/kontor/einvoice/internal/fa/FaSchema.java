package app.kontor.einvoice.internal.fa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The full set of the four schemas of FA(3). What they include is found in this package's folder
 * only, and anything else is refused: a validator that does not find the base types takes a tax
 * number "12" without a word.
 */
public final class FaSchema {
  private static final String FOLDER = "/app/kontor/einvoice/schema/";
  private static final String MAIN = "fa3-v1-0e.xsd";
  private static final Set<String> BASE =
      Set.of(
          "StrukturyDanych_v10-0E.xsd",
          "ElementarneTypyDanych_v10-0E.xsd",
          "KodyKrajow_v10-0E.xsd");

  /** Most faults that are told of one file. */
  private static final int MOST = 20;

  private final Schema schema;

  private FaSchema(Schema schema) {
    this.schema = schema;
  }

  private static final class Holder {
    private static final FaSchema INSTANCE = new FaSchema(load());
  }

  /** The schema, read at the first call. */
  public static FaSchema get() {
    return Holder.INSTANCE;
  }

  private static Schema load() {
    try (InputStream in = new ByteArrayInputStream(main())) {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setResourceResolver((type, namespace, publicId, systemId, base) -> input(systemId));
      return factory.newSchema(new StreamSource(in, MAIN));
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("the schemas of FA(3) cannot be read", e);
    }
  }

  /**
   * The main schema with "at most 1,000" and more as "any number": the platform's validator unrolls
   * each repetition, which takes gigabytes. How many lines there may be, {@link FaCheck} says.
   */
  private static byte[] main() throws IOException {
    try (InputStream in = resource(MAIN)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceAll("maxOccurs=\"\\d{4,}\"", "maxOccurs=\"unbounded\"")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static LSInput input(@Nullable String systemId) {
    String name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
    if (!BASE.contains(name)) {
      throw new IllegalStateException("not a schema of FA(3): " + systemId);
    }
    return new BundledSchema(name, resource(name));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(FaSchema.class.getResourceAsStream(FOLDER + name), name);
  }

  /** What of a file the schemas do not allow, with its line; empty if it is valid. */
  public List<String> faults(byte[] xml) {
    List<String> faults = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(new Collector(faults));
    try {
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException e) {
      if (faults.isEmpty()) {
        faults.add(String.valueOf(e.getMessage()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot be read", e);
    }
    return List.copyOf(faults);
  }

  private record Collector(List<String> faults) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      add(e);
    }

    @Override
    public void error(SAXParseException e) {
      add(e);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      add(e);
      throw e;
    }

    private void add(SAXParseException e) {
      if (faults.size() < MOST) {
        faults.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
      }
    }
  }
}
