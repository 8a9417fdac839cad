package app.kontor.web.common.list;

import app.kontor.listing.Arrangement;
import app.kontor.listing.ListView;
import app.kontor.listing.ListViews;
import app.kontor.listing.ManyRows;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Lists;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of a page by name; filter, page and saved view stand in the address. */
@Named("lists")
@RequestScoped
public class ListPages {
  /** In an address: the saved view to lead to. */
  public static final String SAVED = "saved";

  /** In an address: the saved view whose columns are shown. */
  public static final String LAYOUT = "layout";

  private static final int MAX_PAGE = 100_000;

  @Inject private Lists lists;
  @Inject private Visitor visitor;
  @Inject private HttpServletRequest request;
  @Inject private ManyRows manyRows;
  @EJB private ListViews views;

  private final Map<String, ShownList<?>> shown = new HashMap<>();
  private final Map<String, Arrangement> arrangements = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private int page = 1;

  /** Reads what the address asks of a list; until that has succeeded, the list is empty. */
  public void load(String name) {
    follow();
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      load(lists.list(name));
    }
  }

  /**
   * Leads an address that names a saved view to what the view asks, so that filter and page work as
   * ever from there. Pages whose beans read the list themselves call it before.
   *
   * @throws app.kontor.listing.UnknownView if there is none for the visitor
   */
  public void follow() {
    String named = request.getParameter(SAVED);
    if (named == null || !visitor.isStaff()) {
      return;
    }
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context
          .getExternalContext()
          .redirect(request.getRequestURI() + '?' + address(views.view(named)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }

  /** The query of the address that shows a view. */
  public static String address(ListView view) {
    String layout = LAYOUT + '=' + view.reference();
    return view.query().isEmpty() ? layout : layout + '&' + view.query();
  }

  /** How the visitor sees a list: customers as its shape says. */
  public Arrangement arrangement(String name) {
    return visitor.isStaff()
        ? arrangements.computeIfAbsent(name, views::arrangement)
        : Arrangement.NONE;
  }

  /** The view of a list that the address is of; empty for none, and for one that is gone. */
  public Optional<ListView> view(String name) {
    String layout = request.getParameter(LAYOUT);
    return layout == null ? Optional.empty() : arrangement(name).view(layout);
  }

  /** The cells of a list's rows, for the visitor and in the view of the address. */
  public List<ListCell> layout(ListShape<?> shape) {
    if (!visitor.isStaff()) {
      return shape.page(Audience.CUSTOMER);
    }
    List<String> columns =
        view(shape.name())
            .map(ListView::columns)
            .orElseGet(() -> arrangement(shape.name()).columns());
    return shape.page(Audience.STAFF, columns);
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

  /** Whether the visitor can mark rows of the list, to do something with many of them. */
  public boolean isMarked(String name) {
    return visitor.isStaff()
        && lists.list(name).shape().isMarked()
        && !manyRows.offered(name).isEmpty();
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(MAX_PAGE, page));
  }
}
