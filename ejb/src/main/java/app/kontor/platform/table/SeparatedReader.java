package app.kontor.platform.table;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Text with separators after RFC 4180, with what spreadsheets make of it: comma, semicolon,
 * tabulator or bar, named in a line {@code sep=;} or found in the first lines; UTF-8 or UTF-16 with
 * a byte order mark, UTF-8 without, or Windows-1250; an apostrophe in front of what would look like
 * a formula.
 */
final class SeparatedReader {
  private static final Charset CENTRAL_EUROPEAN = Charset.forName("windows-1250");
  private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";
  private static final int MAX_CELLS = 200;
  private static final int END = -1;

  private final Reader in;
  private final Consumer<TableRow> rows;
  private final char separator;
  private final List<TableCell> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int line = 1;
  private int begin = 1;

  private SeparatedReader(Reader in, char separator, Consumer<TableRow> rows) {
    this.in = in;
    this.separator = separator;
    this.rows = rows;
  }

  static void read(byte[] bytes, Consumer<TableRow> rows) throws IOException {
    int mark = markLength(bytes);
    Charset charset = charset(bytes, mark);
    char separator;
    boolean named;
    try (Reader first = reader(bytes, mark, charset)) {
      Separators separators = Separators.in(first);
      separator = separators.found();
      named = separators.named();
    }
    try (Reader in = reader(bytes, mark, charset)) {
      new SeparatedReader(in, separator, rows).read(named);
    }
  }

  private static Reader reader(byte[] bytes, int mark, Charset charset) {
    return new BufferedReader(
        new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset));
  }

  private static int markLength(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
  }

  private static Charset charset(byte[] bytes, int mark) {
    if (mark == 2) {
      return bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    for (byte one : bytes) {
      if (one == 0) {
        throw TableFile.unreadable();
      }
    }
    return mark == 3 || isUtf8(bytes) ? StandardCharsets.UTF_8 : CENTRAL_EUROPEAN;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      out.clear();
    }
  }

  /**
   * @param named whether the first line only names the separator
   */
  private void read(boolean named) throws IOException {
    boolean quoted = false;
    int c = in.read();
    while (named && c != END && c != '\n' && c != '\r') {
      c = in.read();
    }
    while (c != END) {
      int next = in.read();
      if (quoted) {
        if (c == '"' && next == '"') {
          cell.append('"');
          next = in.read();
        } else if (c == '"') {
          quoted = false;
        } else {
          line += c == '\n' || c == '\r' && next != '\n' ? 1 : 0;
          cell.append((char) c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        endCell();
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && next == '\n') {
          next = in.read();
        }
        endRow();
      } else {
        cell.append((char) c);
      }
      c = next;
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      endRow();
    }
  }

  private void endCell() {
    if (cells.size() == MAX_CELLS) {
      throw TableFile.unreadable();
    }
    cells.add(TableCell.text(plain(cell.toString().strip())));
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    rows.accept(new TableRow(begin, false, cells));
    cells.clear();
    line++;
    begin = line;
  }

  /** Without the apostrophe that keeps a spreadsheet from computing the text. */
  static String plain(String text) {
    boolean kept =
        text.length() > 1 && text.charAt(0) == '\'' && FORMULA_SIGNS.indexOf(text.charAt(1)) >= 0;
    return kept ? text.substring(1) : text;
  }
}
