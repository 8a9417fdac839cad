package app.kontor.web.common.export;

import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import java.util.List;

/**
 * A list that people may take away as a file. A bean of this type is found by its name at {@code
 * /export/<name>.csv} and {@code /export/<name>.xlsx}; who may have the rows is decided by the use
 * case that {@link #rows} asks.
 *
 * @param <T> a row
 */
public interface ListExport<T> {

  /** Part of the address, and the key {@code export.<name>} of the file's name. */
  String name();

  /** The columns from left to right. */
  List<Column<T>> columns();

  /** Some rows of what the address of the list asks for, in the list's order. */
  Page<T> rows(ListQuery query, PageRequest page);
}
