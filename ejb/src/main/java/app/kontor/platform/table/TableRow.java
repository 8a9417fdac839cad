package app.kontor.platform.table;

import java.util.List;

/**
 * A row of a table file.
 *
 * @param line where it begins in the file, from 1; a workbook's row number
 * @param cells texts without blanks around them; numbers of a workbook with a decimal point
 */
public record TableRow(int line, List<String> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The cell at a position from 0; empty where the row is shorter. */
  public String cell(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }

  /** Whether nothing is written in it. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
