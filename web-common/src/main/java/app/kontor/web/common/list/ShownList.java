package app.kontor.web.common.list;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.Total;
import app.kontor.platform.list.ListShape;
import app.kontor.web.common.export.ListQuery;
import java.util.Map;

/**
 * A list as one page shows it.
 *
 * @param filter what the address asks for
 * @param found the rows of the page
 * @param page number of the page, from 1
 * @param counts rows behind the choices of the filter, where they are counted
 */
public record ShownList<T>(
    ListShape<T> shape,
    ListQuery filter,
    Page<T> found,
    int page,
    Map<? extends Enum<?>, Total> counts) {

  public Total getTotal() {
    return found.count();
  }

  /** Whether the address asks for less than all. */
  public boolean isFiltered() {
    return shape.filter().stream().anyMatch(field -> !filter.text(field.key()).isEmpty());
  }

  /** How many rows there are behind a choice. */
  public Total count(Enum<?> choice) {
    Total count = counts.get(choice);
    return count == null ? Total.of(0) : count;
  }
}
