package app.kontor.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with one sheet, of which only the last rows are held in memory. Texts are never
 * computed; those that look like a formula also keep the sign "text" when edited.
 */
final class XlsxWriter implements RowWriter {
  private static final int ROWS_IN_MEMORY = 100;
  private static final int MAX_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /** Digits that a spreadsheet keeps of a number. */
  private static final int MAX_DIGITS = 15;

  private final OutputStream out;
  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SXSSFSheet sheet = book.createSheet("Kontor");
  private final CellStyle heading = book.createCellStyle();
  private final CellStyle date = format("yyyy-mm-dd");
  private final CellStyle time = format("yyyy-mm-dd hh:mm");
  private final CellStyle quoted = book.createCellStyle();
  private int rows;

  XlsxWriter(OutputStream out) {
    this.out = out;
    book.setCompressTempFiles(true);
    // entries for archives beyond 4 GB, which POI writes otherwise, stop several readers
    book.setZip64Mode(Zip64Mode.AsNeeded);
    Font bold = book.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    ((XSSFCellStyle) quoted).setQuotePrefixed(true);
    sheet.createFreezePane(0, 1);
  }

  private CellStyle format(String pattern) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(pattern));
    return style;
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    Row row = sheet.createRow(rows);
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i);
      if (value != null) {
        write(row.createCell(i), value);
      }
    }
    rows++;
  }

  private void write(Cell cell, Object value) {
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value instanceof LocalDateTime minute) {
      cell.setCellValue(minute);
      cell.setCellStyle(time);
    } else if (value instanceof Number number && fits(number)) {
      cell.setCellValue(number.doubleValue());
    } else {
      text(cell, value.toString());
    }
  }

  /** Whether a spreadsheet keeps all digits; a number that is too long is written as text. */
  private static boolean fits(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().precision() <= MAX_DIGITS;
  }

  private void text(Cell cell, String text) {
    String known = known(text);
    cell.setCellValue(known);
    if (rows == 0) {
      cell.setCellStyle(heading);
    } else if (!FormulaGuard.harmless(known).equals(known)) {
      cell.setCellStyle(quoted);
    }
  }

  /** The text without the signs that XML does not know, and not longer than a cell may be. */
  static String known(String text) {
    StringBuilder known = new StringBuilder(Math.min(text.length(), MAX_TEXT));
    text.codePoints()
        .filter(XlsxWriter::isKnown)
        .takeWhile(sign -> known.length() + Character.charCount(sign) <= MAX_TEXT)
        .forEach(known::appendCodePoint);
    return known.toString();
  }

  private static boolean isKnown(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || sign >= 0x20 && sign < 0xD800
        || sign >= 0xE000 && sign < 0xFFFE
        || sign >= 0x10000;
  }

  @Override
  public void complete() throws IOException {
    book.write(out);
    out.flush();
  }

  /** Removes what was kept on disk while the rows were written. */
  @Override
  public void close() throws IOException {
    book.close();
  }
}
