package app.kontor.ordering;

import app.kontor.platform.file.FileUpload;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.util.List;

/**
 * Many rows at once into the basket or a list: typed, pasted or from a file. Each row that is not
 * blank is accounted for, in the order it was given; nothing is put anywhere before that is asked
 * for.
 */
@Local
public interface QuickOrder {
  /** Most rows at a time. */
  int MAX_ROWS = 1_000;

  /** Most characters of all rows. */
  int MAX_TEXT = 60_000;

  /**
   * The rows of a table file (workbook, separated text, XML, JSON) as lines of text, in the actor's
   * way of writing numbers.
   *
   * @throws app.kontor.platform.failure.InvalidInput at {@code file}: as {@link
   *     app.kontor.platform.table.TableFile#read} says, or TOO_MANY_ROWS
   */
  String read(FileUpload file);

  /**
   * What the rows would do; a few statements, however many rows.
   *
   * @param text rows as {@link app.kontor.ordering.model.RowText} reads them
   * @throws app.kontor.platform.failure.InvalidInput at {@code rows}: TOO_MANY_ROWS or TOO_LONG
   */
  List<CheckedRow> check(String text);

  /**
   * Puts all rows that can go into the basket or a list.
   *
   * @param toReference the list; empty for the basket
   * @throws app.kontor.platform.failure.InvalidInput as {@link #check}
   * @throws UnknownList if the actor may not change the list
   */
  Added add(String text, String toReference);

  /**
   * What came of it.
   *
   * @param added how many rows are there now
   * @param refused the others, in their order
   */
  record Added(int added, List<CheckedRow> refused) implements Serializable {
    public Added {
      refused = List.copyOf(refused);
    }
  }
}
