package app.kontor.pricing.internal;

import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableCell.Kind;
import app.kontor.platform.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/** Rows of table files for tests. */
final class WorksheetRows {
  private WorksheetRows() {}

  /** A row of texts. */
  static TableRow texts(int line, String... texts) {
    List<TableCell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new TableCell(Kind.TEXT, text));
    }
    return new TableRow(line, false, cells);
  }

  /** A row of cells that a workbook knows the kinds of. */
  static TableRow cells(int line, TableCell... cells) {
    return new TableRow(line, false, List.of(cells));
  }

  static TableCell text(String text) {
    return new TableCell(Kind.TEXT, text);
  }

  static TableCell number(String number) {
    return new TableCell(Kind.NUMBER, number);
  }

  /** A cell of a kind that is neither. */
  static TableCell other(Kind kind, String text) {
    return new TableCell(kind, text);
  }
}
