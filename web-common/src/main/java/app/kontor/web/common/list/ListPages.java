package app.kontor.web.common.list;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.Lists;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of a page by name; filter and page stand in the address. */
@Named("lists")
@RequestScoped
public class ListPages {
  private static final int MAX_PAGE = 100_000;

  @Inject private Lists lists;
  @Inject private Visitor visitor;
  @Inject private HttpServletRequest request;

  private final Map<String, ShownList<?>> shown = new HashMap<>();
  private int page = 1;

  /** Reads what the address asks of a list; until that has succeeded, the list is empty. */
  public void load(String name) {
    load(lists.list(name));
  }

  private <T> void load(ListDefinition<T> list) {
    ShownList<T> asked = empty(list);
    shown.put(list.shape().name(), asked);
    Page<T> found = list.rows(asked.filter(), PageRequest.page(asked.page(), list.shape().size()));
    shown.put(
        list.shape().name(),
        new ShownList<>(list.shape(), asked.filter(), found, asked.page(), list.counts()));
  }

  /** The list as it was read; empty if it was not. */
  public ShownList<?> of(String name) {
    ShownList<?> read = shown.get(name);
    return read == null ? empty(lists.list(name)) : read;
  }

  private <T> ShownList<T> empty(ListDefinition<T> list) {
    ListQuery filter = new ListQuery(request::getParameter, visitor.getLocale());
    return new ShownList<>(list.shape(), filter, new Page<>(List.of(), 0), page, Map.of());
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(MAX_PAGE, page));
  }
}
