package app.kontor.platform.table;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.UploadLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Reads a table file by what it contains, not by what it is called: a workbook after ECMA-376 or
 * ISO/IEC 26300, XML or JSON with records, else text with separators. Rows without any text are
 * left out.
 */
public final class TableFile {
  /** Most bytes that a file may have: 20 MB. */
  public static final int MAX_BYTES = (int) UploadLimit.PRICE_FILE.bytes();

  private TableFile() {}

  /**
   * Reads all rows, one after the other. Of a workbook the first sheet counts that is not hidden.
   *
   * @return what was read of the file
   * @throws InvalidInput at field {@code file}: FILE_TOO_LARGE, FILE_EMPTY, FILE_NOT_A_TABLE,
   *     FILE_TOO_DENSE for an archive that unfolds into far more than a table, FILE_XML_DTD for XML
   *     with a document type
   */
  public static TableFacts read(FileUpload file, Consumer<TableRow> rows) {
    return read(file, TableChoice.FIRST, rows);
  }

  /**
   * As {@link #read(FileUpload, Consumer)}, of a workbook the part that was chosen.
   *
   * @throws InvalidInput also at {@code sheet}, NOT_A_VALUE if there is no such sheet
   */
  public static TableFacts read(FileUpload file, TableChoice choice, Consumer<TableRow> rows) {
    byte[] bytes = bytes(file);
    Consumer<TableRow> written =
        row -> {
          if (!row.isBlank() && (choice.withHidden() || !row.hidden())) {
            rows.accept(row);
          }
        };
    try {
      if (isArchive(bytes)) {
        return OpenDocumentReader.reads(bytes)
            ? OpenDocumentReader.read(bytes, choice.sheet(), written)
            : WorkbookReader.read(bytes, choice.sheet(), written);
      }
      switch (Markup.of(bytes)) {
        case XML -> RecordRows.read(records -> XmlRecords.each(bytes, records), written);
        case JSON -> RecordRows.read(records -> JsonRecords.each(bytes, records), written);
        case NONE -> SeparatedText.read(bytes, written);
      }
      return TableFacts.PLAIN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of this kind that is no table of ours. */
  static InvalidInput unreadable() {
    return new InvalidInput("file", "FILE_NOT_A_TABLE");
  }

  private static byte[] bytes(FileUpload file) {
    byte[] bytes;
    try (InputStream in = file.content().open()) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length > MAX_BYTES) {
      throw new InvalidInput(
          "file", "FILE_TOO_LARGE", file.name(), UploadLimit.PRICE_FILE.megabytes());
    }
    if (bytes.length == 0) {
      throw new InvalidInput("file", "FILE_EMPTY", file.name());
    }
    return bytes;
  }

  private static boolean isArchive(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }
}
