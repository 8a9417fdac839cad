package app.kontor.web.common.export;

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
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180 in UTF-8 with byte order mark, as spreadsheets of the reader's language open
 * it: where the comma is the decimal sign, cells are separated by semicolons. Texts that a
 * spreadsheet would take for a formula get an apostrophe in front, numbers with three decimals a
 * zero behind, so that nobody takes the decimals for thousands.
 */
final class CsvWriter implements RowWriter {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

  private final Writer out;
  private final DecimalMark decimal;
  private final char separator;

  CsvWriter(OutputStream stream, Locale language) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    decimal = DecimalMark.of(language);
    separator = decimal == DecimalMark.COMMA ? ';' : ',';
    out.write('\uFEFF');
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    String before = "";
    for (Object cell : cells) {
      out.write(before);
      out.write(written(cell));
      before = String.valueOf(separator);
    }
    out.write("\r\n");
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
    return cell instanceof String text ? quoted(harmless(text)) : cell.toString();
  }

  /** The text so that no spreadsheet computes it. */
  static String harmless(String text) {
    String bare = text.stripLeading();
    boolean formula =
        !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
            || !bare.isEmpty() && FORMULA_SIGNS.indexOf(bare.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private String quoted(String text) {
    boolean plain =
        text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void complete() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
