package app.kontor.platform.table;

import app.kontor.platform.failure.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A sheet of a workbook, the first that is not hidden unless one is named, read as a stream of
 * events. The archive is measured before anything of it is taken for XML, so that a small file
 * cannot unfold into all of the memory.
 */
final class WorkbookReader {
  private static final long MAX_UNFOLDED = 90L * 1024 * 1024;
  private static final int MAX_PARTS = 1000;

  private WorkbookReader() {}

  /**
   * @param named the sheet to be read; empty for the first that is not hidden
   */
  static TableFacts read(byte[] bytes, String named, Consumer<TableRow> rows) {
    measure(bytes);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader reader = new XSSFReader(parts);
      WorksheetList sheets = new WorksheetList();
      parse(reader.getWorkbookData(), sheets);
      WorksheetList.Sheet sheet = sheet(sheets, named);
      ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(parts, false);
      WorksheetHandler handler = new WorksheetHandler(texts, reader.getStylesTable(), rows);
      parse(part(reader, sheet), handler);
      return new TableFacts(sheet.name(), sheets.others(sheet), handler.hiddenRows());
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | RecordFormatException
        | SAXException
        | ParserConfigurationException
        | IOException e) {
      InvalidInput refusal = TableFile.unreadable();
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static WorksheetList.Sheet sheet(WorksheetList sheets, String named) {
    return named.isEmpty()
        ? sheets.first().orElseThrow(TableFile::unreadable)
        : sheets.named(named).orElseThrow(() -> new InvalidInput("sheet", "NOT_A_VALUE", named));
  }

  private static InputStream part(XSSFReader reader, WorksheetList.Sheet sheet)
      throws IOException, InvalidFormatException {
    try {
      return reader.getSheet(sheet.relation());
    } catch (IllegalArgumentException e) {
      InvalidInput refusal = TableFile.unreadable();
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static void parse(InputStream part, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    try (part) {
      xml.parse(new InputSource(part));
    }
  }

  /** Refuses an archive that unfolds into far more than a table. */
  static void measure(byte[] bytes) {
    byte[] buffer = new byte[64 * 1024];
    long unfolded = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        parts++;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unfolded += read;
          if (unfolded > MAX_UNFOLDED || parts > MAX_PARTS) {
            throw new InvalidInput("file", "FILE_TOO_DENSE");
          }
        }
      }
    } catch (IOException e) {
      InvalidInput refusal = TableFile.unreadable();
      refusal.initCause(e);
      throw refusal;
    }
  }
}
