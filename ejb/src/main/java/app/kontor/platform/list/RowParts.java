package app.kontor.platform.list;

import app.kontor.platform.data.PageRequest;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The rows of a list page by page until there are no more.
 *
 * @param <T> a row
 */
final class RowParts<T> implements Iterator<List<T>> {
  private final Function<PageRequest, List<T>> pages;
  private List<T> next;
  private int offset;

  /** Reads the first part, so that what refuses the filter does it here. */
  RowParts(Function<PageRequest, List<T>> pages) {
    this.pages = pages;
    this.next = pages.apply(PageRequest.part(0));
  }

  @Override
  public boolean hasNext() {
    return !next.isEmpty();
  }

  @Override
  public List<T> next() {
    if (next.isEmpty()) {
      throw new NoSuchElementException();
    }
    List<T> found = next;
    offset += found.size();
    next = found.size() < PageRequest.MAX_LIMIT ? List.of() : pages.apply(PageRequest.part(offset));
    return found;
  }
}
