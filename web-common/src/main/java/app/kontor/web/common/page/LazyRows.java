package app.kontor.web.common.page;

import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Rows of a {@code k:table}, fetched page by page from a use case. One call answers rows and total.
 *
 * @param <T> the row's record
 */
public class LazyRows<T> extends LazyDataModel<T> {
  private static final long serialVersionUID = 1L;

  private final Loader<T> loader;
  private final Key<T> key;

  /** Fetches one page. */
  @FunctionalInterface
  public interface Loader<T> extends Serializable {
    /**
     * The rows of the page.
     *
     * @param sort null for the list's own order
     */
    Page<T> load(PageRequest request, @Nullable Sort sort);
  }

  /** The value that tells rows apart. */
  @FunctionalInterface
  public interface Key<T> extends Function<T, Object>, Serializable {}

  /** What the reader sorted by. */
  public record Sort(String field, boolean ascending) implements Serializable {}

  public LazyRows(Loader<T> loader, Key<T> key) {
    this.loader = loader;
    this.key = key;
  }

  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return 0;
  }

  @Override
  public List<T> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    int limit = Math.max(1, Math.min(pageSize, PageRequest.MAX_LIMIT));
    Sort sort =
        sortBy.values().stream()
            .filter(meta -> !meta.getOrder().isUnsorted())
            .findFirst()
            .map(meta -> new Sort(meta.getField(), meta.getOrder().isAscending()))
            .orElse(null);
    Page<T> page = loader.load(new PageRequest(Math.max(0, first), limit), sort);
    setRowCount((int) Math.min(Integer.MAX_VALUE, page.total()));
    return page.rows();
  }

  @Override
  public String getRowKey(T row) {
    return String.valueOf(key.apply(row));
  }

  @Override
  public @Nullable T getRowData(String rowKey) {
    List<T> rows = getWrappedData();
    return rows == null
        ? null
        : rows.stream().filter(row -> getRowKey(row).equals(rowKey)).findFirst().orElse(null);
  }
}
