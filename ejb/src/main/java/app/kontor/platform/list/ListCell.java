package app.kontor.platform.list;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a page's rows: one column, and others in small letters below it, states beside it.
 *
 * @param column key of the column
 * @param label key of another heading than the column's, or null
 * @param below keys of columns
 */
public record ListCell(String column, @Nullable String label, List<String> below) {

  /** One column alone. */
  public static ListCell of(String column) {
    return new ListCell(column, null, List.of());
  }

  public ListCell labelled(String key) {
    return new ListCell(column, key, below);
  }

  /** Without those below it that have a cell of their own. */
  ListCell without(Collection<String> columns) {
    return new ListCell(
        column, label, below.stream().filter(key -> !columns.contains(key)).toList());
  }

  /** With others below it; states stand beside it. */
  public ListCell over(String... columns) {
    return new ListCell(column, label, List.of(columns));
  }
}
