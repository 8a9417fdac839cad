package app.kontor.web.common.list;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Lists;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of a page by name; filter and page stand in the address. */
@Named("lists")
@RequestScoped
public class ListPages {
  private static final int MAX_PAGE = 100_000;

  @Inject private Lists lists;
  @Inject private Visitor visitor;
  @Inject private HttpServletRequest request;

  private final Map<String, ShownList<?>> shown = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private int page = 1;

  /** Reads what the address asks of a list; until that has succeeded, the list is empty. */
  public void load(String name) {
    load(lists.list(name));
  }

  private <T> void load(ListDefinition<T> list) {
    read.add(list.shape().name());
    page = Math.min(page, list.shape().deepest());
    ShownList<T> asked = empty(list);
    shown.put(list.shape().name(), asked);
    Page<T> found = list.rows(asked.filter(), PageRequest.page(asked.page(), list.shape().size()));
    shown.put(
        list.shape().name(),
        new ShownList<>(
            list.shape(), asked.filter(), found, asked.page(), list.counts(), list.choices()));
  }

  /** As {@link #load(String)}, for beans that keep the rows; refused values leave it empty. */
  @SuppressWarnings("unchecked") // the list of that name has the shape that names it
  public <T> ShownList<T> load(ListShape<T> shape) {
    load(shape.name());
    return (ShownList<T>) of(shape.name());
  }

  /** Whether the list was asked for, with success or not. */
  public boolean isRead(String name) {
    return read.contains(name);
  }

  /** The list as it was read; empty if it was not. */
  public ShownList<?> of(String name) {
    return shown.computeIfAbsent(name, unread -> empty(lists.list(unread)));
  }

  private <T> ShownList<T> empty(ListDefinition<T> list) {
    ListQuery filter = ListQuery.of(list, request::getParameter, visitor.getLocale());
    return new ShownList<>(
        list.shape(), filter, new Page<>(List.of(), 0), page, Map.of(), Map.of());
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(MAX_PAGE, page));
  }
}
