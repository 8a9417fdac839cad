package app.kontor.platform.table;

import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180 in UTF-8 with byte order mark, as spreadsheets of the reader's language open
 * it: where the comma is the decimal sign, cells are separated by semicolons. Texts that a
 * spreadsheet would take for a formula get an apostrophe in front, numbers with three decimals a
 * zero behind, so that nobody takes the decimals for thousands.
 */
final class CsvWriter implements RowWriter {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final DecimalMark decimal;
  private final CSVPrinter csv;

  CsvWriter(OutputStream stream, Locale language) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write('\uFEFF');
    decimal = DecimalMark.of(language);
    char separator = decimal == DecimalMark.COMMA ? ';' : ',';
    csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    csv.printRecord(cells.stream().map(this::written));
  }

  private String written(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return DecimalText.unmistakable(number, decimal);
    }
    if (cell instanceof LocalDateTime time) {
      return MINUTES.format(time);
    }
    return cell instanceof String text ? FormulaGuard.harmless(text) : cell.toString();
  }

  @Override
  public void complete() throws IOException {
    csv.flush();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
