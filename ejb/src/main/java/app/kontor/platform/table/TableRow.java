package app.kontor.platform.table;

import java.util.List;

/**
 * A row of a table file.
 *
 * @param line where it begins in the file, from 1; a workbook's row number
 * @param hidden whether a workbook hides it
 */
public record TableRow(int line, boolean hidden, List<TableCell> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The cell at a position from 0; empty where the row is shorter. */
  public TableCell cell(int position) {
    return position < cells.size() ? cells.get(position) : TableCell.EMPTY;
  }

  /** Whether nothing is written in it. */
  public boolean isBlank() {
    return cells.stream().allMatch(TableCell::isEmpty);
  }
}
