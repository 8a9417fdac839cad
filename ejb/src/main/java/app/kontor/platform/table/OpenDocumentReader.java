package app.kontor.platform.table;

import app.kontor.platform.failure.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A sheet of an OpenDocument spreadsheet (ISO/IEC 26300), read as a stream of events like a {@link
 * WorkbookReader workbook}, and measured like one before.
 */
final class OpenDocumentReader {
  private static final byte[] MARK =
      "mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);

  /** Where the name of an archive's first file stands. */
  private static final int FIRST_NAME = 30;

  private static final String CONTENT = "content.xml";

  private OpenDocumentReader() {}

  /** Whether an archive says of itself that it is one; the first file of it does, not packed. */
  static boolean reads(byte[] bytes) {
    if (bytes.length < FIRST_NAME + MARK.length) {
      return false;
    }
    for (int i = 0; i < MARK.length; i++) {
      if (bytes[FIRST_NAME + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param named the sheet to be read; empty for the first that is not hidden
   * @throws InvalidInput as {@link TableFile#read} says
   */
  static TableFacts read(byte[] bytes, String named, Consumer<TableRow> rows) {
    WorkbookReader.measure(bytes);
    OpenDocumentHandler handler = new OpenDocumentHandler(named, rows);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals(CONTENT)) {
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(handler);
          xml.parse(new InputSource(new ByteArrayInputStream(zip.readAllBytes())));
          return facts(handler, named);
        }
      }
    } catch (SAXException | ParserConfigurationException | IOException e) {
      InvalidInput refusal = TableFile.unreadable();
      refusal.initCause(e);
      throw refusal;
    }
    throw TableFile.unreadable();
  }

  private static TableFacts facts(OpenDocumentHandler handler, String named) {
    if (handler.isFound()) {
      return handler.facts();
    }
    throw named.isEmpty()
        ? TableFile.unreadable()
        : new InvalidInput("sheet", "NOT_A_VALUE", named);
  }
}
