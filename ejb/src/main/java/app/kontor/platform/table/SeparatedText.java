package app.kontor.platform.table;

import app.kontor.platform.failure.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Text with separators after RFC 4180, with what spreadsheets make of it: comma, semicolon,
 * tabulator or bar, named in a line {@code sep=;} or found in the first lines; quotes that nobody
 * closed or that text follows; an apostrophe in front of what would look like a formula.
 */
final class SeparatedText {
  private static final int MAX_CELLS = 200;
  private static final CSVFormat LENIENT =
      CSVFormat.RFC4180
          .builder()
          .setLenientEof(true)
          .setTrailingData(true)
          .setIgnoreEmptyLines(false)
          .get();

  private SeparatedText() {}

  static void read(byte[] bytes, Consumer<TableRow> rows) throws IOException {
    TextEncoding encoding = TextEncoding.of(bytes);
    Separators separators;
    try (Reader first = encoding.reader(bytes)) {
      separators = Separators.in(first);
    }
    try (BufferedReader in = new BufferedReader(encoding.reader(bytes))) {
      int before = 0;
      if (separators.named()) {
        in.readLine();
        before = 1;
      }
      read(in, separators.found(), before, rows);
    }
  }

  /**
   * Reads all rows.
   *
   * @param before how many lines stand before what is read
   */
  private static void read(Reader in, char separator, int before, Consumer<TableRow> rows)
      throws IOException {
    CSVFormat format = LENIENT.builder().setDelimiter(separator).get();
    try (CSVParser file = CSVParser.builder().setReader(in).setFormat(format).get()) {
      Iterator<CSVRecord> all = file.iterator();
      int line = before + 1;
      while (all.hasNext()) {
        CSVRecord row = all.next();
        if (row.size() > MAX_CELLS) {
          throw TableFile.unreadable();
        }
        rows.accept(new TableRow(line, false, cells(row)));
        line = Math.toIntExact(file.getCurrentLineNumber()) + before + 1;
      }
    } catch (CSVException | UncheckedIOException e) {
      InvalidInput refusal = TableFile.unreadable();
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static List<TableCell> cells(CSVRecord row) {
    return row.stream().map(cell -> TableCell.text(FormulaGuard.plain(cell.strip()))).toList();
  }
}
