package app.kontor.platform.table;

import app.kontor.platform.table.TableCell.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes rows of a sheet's events. Numbers are taken with the fifteen digits that a spreadsheet
 * shows, which leaves out what binary storage added; of a formula the value last computed counts. A
 * number that is shown as a date is a date, whatever it would be as a number.
 */
final class WorksheetHandler extends DefaultHandler {
  private static final MathContext SHOWN = new MathContext(15);
  private static final int MAX_CELLS = 200;

  /** Day 0 of spreadsheets. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  private final SharedStrings shared;
  private final @Nullable StylesTable styles;
  private final Consumer<TableRow> rows;
  private final List<TableCell> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int line;
  private int position;
  private String type = "";
  private int style;
  private boolean formula;
  private boolean reading;
  private boolean phonetic;
  private boolean hidden;
  private long hiddenRows;

  WorksheetHandler(SharedStrings shared, @Nullable StylesTable styles, Consumer<TableRow> rows) {
    this.shared = shared;
    this.styles = styles;
    this.rows = rows;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> {
        line = number(attributes.getValue("r"), line + 1);
        hidden = isTrue(attributes.getValue("hidden"));
        cells.clear();
        position = -1;
      }
      case "c" -> {
        String reference = attributes.getValue("r");
        position = column(reference);
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = number(attributes.getValue("s"), 0);
        formula = false;
        text.setLength(0);
      }
      case "f" -> formula = true;
      case "rPh" -> phonetic = true;
      case "v", "t" -> reading = !phonetic;
      default -> {}
    }
  }

  @Override
  public void characters(char[] signs, int start, int length) {
    if (reading) {
      text.append(signs, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> reading = false;
      case "rPh" -> phonetic = false;
      case "c" -> keep(cell(text.toString().strip()));
      case "row" -> endRow();
      default -> {}
    }
  }

  private void endRow() {
    TableRow row = new TableRow(line, hidden, cells);
    hiddenRows += hidden && !row.isBlank() ? 1 : 0;
    rows.accept(row);
  }

  /** How many rows with text are hidden. */
  long hiddenRows() {
    return hiddenRows;
  }

  private int column(@Nullable String reference) {
    return reference == null || !reference.matches("[A-Z]{1,3}\\d{1,7}")
        ? position + 1
        : new CellReference(reference).getCol();
  }

  private void keep(TableCell cell) {
    if (position >= MAX_CELLS) {
      return;
    }
    while (cells.size() <= position) {
      cells.add(TableCell.EMPTY);
    }
    cells.set(position, cell);
  }

  private TableCell cell(String written) {
    if (written.isEmpty()) {
      return formula ? new TableCell(Kind.NO_VALUE, "") : TableCell.EMPTY;
    }
    return switch (type) {
      case "n" -> numeric(written);
      case "b" -> new TableCell(Kind.BOOLEAN, isTrue(written) ? "TRUE" : "FALSE");
      case "e" -> new TableCell(Kind.ERROR, written);
      case "d" -> new TableCell(Kind.DATE, written);
      case "s" -> TableCell.text(FormulaGuard.plain(sharedText(written).strip()));
      default -> TableCell.text(FormulaGuard.plain(written));
    };
  }

  private String sharedText(String index) {
    int at = number(index, -1);
    if (at < 0 || at >= shared.getUniqueCount()) {
      throw TableFile.unreadable();
    }
    return shared.getItemAt(at).getString();
  }

  private TableCell numeric(String written) {
    BigDecimal number;
    try {
      number = new BigDecimal(written);
    } catch (NumberFormatException e) {
      return TableCell.text(written);
    }
    if (Math.abs((long) number.precision() - number.scale()) > 40) {
      return TableCell.text(written);
    }
    BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
    return isDate()
        ? new TableCell(Kind.DATE, day(shown))
        : new TableCell(Kind.NUMBER, shown.toPlainString());
  }

  /** Whether the cell's style shows its number as a day or a time. */
  private boolean isDate() {
    if (styles == null || style >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle shown = styles.getStyleAt(style);
    return shown != null
        && DateUtil.isADateFormat(shown.getDataFormat(), shown.getDataFormatString());
  }

  private static String day(BigDecimal number) {
    return number.signum() < 0 || number.compareTo(LAST_DAY) > 0
        ? number.toPlainString()
        : EPOCH.plusDays(number.longValue()).toString();
  }

  private static boolean isTrue(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
  }
}
