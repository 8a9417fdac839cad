package app.kontor.platform.list;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A list, told once: what it looks like and where its rows come from. A bean of this type is found
 * by its name ({@link Lists}); who may have the rows is decided by the use case that {@link #rows}
 * asks.
 *
 * @param <T> a row
 */
public interface ListDefinition<T> {

  /** Columns, layouts and filter. */
  ListShape<T> shape();

  /** Some of the rows that the filter asks for, in the list's order. */
  Page<T> rows(FilterValues filter, PageRequest page);

  /**
   * All rows that the filter asks for, in the list's order, some at a time: for files. A list of
   * very many rows goes on behind the last one it gave, instead of passing over those before.
   */
  default Iterator<List<T>> parts(FilterValues filter) {
    return new RowParts<>(page -> rows(filter, page).rows());
  }

  /**
   * What the filter says where the address says nothing of a field, by its key; an address that
   * names the field without a value asks for none.
   */
  default Map<String, String> usual() {
    return Map.of();
  }

  /** Choices that are data, by the key of their field, in the reader's language. */
  default Map<String, List<FilterChoice>> choices() {
    return Map.of();
  }

  /** How many rows there are behind the choices of the filter; empty if none are counted. */
  default Map<? extends Enum<?>, Total> counts() {
    return Map.of();
  }
}
