package app.kontor.web.common.list;

import app.kontor.access.NotAllowed;
import app.kontor.listing.ListView;
import app.kontor.listing.ListViews;
import app.kontor.listing.SaveView;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Lists;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.security.SafeTarget;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the columns of a list, and saves its filter, order and columns as a view. */
@Named
@ViewScoped
public class ArrangeListPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private ListViews views;
  @Inject private Lists lists;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private String table = "";
  private String back = "";
  private List<ColumnChoice> columns = List.of();
  private List<ListView> known = List.of();
  private @Nullable ListView view;
  private String viewName = "";
  private boolean shared;
  private long version;

  /** Reads what the visitor may choose from, as it is chosen now. */
  public void load() {
    ListShape<?> shape = shape();
    var arrangement = views.arrangement(table);
    known = arrangement.views();
    view = arrangement.view(parameter(ListPages.LAYOUT)).orElse(null);
    List<String> chosen = view == null ? arrangement.columns() : view.columns();
    columns = choices(shape, chosen);
    if (view != null && view.editable()) {
      viewName = view.name();
      shared = view.shared();
      version = view.version();
    }
  }

  private ListShape<?> shape() {
    return lists
        .find(table)
        .map(ListDefinition::shape)
        .filter(shape -> !shape.page(Audience.STAFF).isEmpty())
        .orElseThrow(() -> new NotAllowed("ArrangeListPage"));
  }

  private List<ColumnChoice> choices(ListShape<?> shape, List<String> chosen) {
    List<String> shown = shape.page(Audience.STAFF, chosen).stream().map(ListCell::column).toList();
    List<ColumnChoice> choices = new ArrayList<>();
    for (ListCell cell : shape.choosable(Audience.STAFF)) {
      String label = cell.label() == null ? shape.column(cell.column()).label() : cell.label();
      int place = shown.indexOf(cell.column());
      choices.add(new ColumnChoice(cell.column(), texts.of(label), place < 0 ? null : place + 1));
    }
    choices.sort(ColumnChoice.BY_PLACE);
    return choices;
  }

  /** Keeps the columns as what the visitor usually sees. */
  public void use() {
    views.choose(table, chosen());
    page.done("list.columns.kept");
    leave(Optional.empty());
  }

  /** Has columns and widths as everybody has them at first. */
  public void reset() {
    views.choose(table, List.of());
    views.resize(table, Map.of());
    page.done("list.columns.reset");
    leave(Optional.empty());
  }

  /** Saves filter, order and columns as a new view, and shows it. */
  public void save() {
    String reference = views.save(page.key(), said());
    page.done("list.view.saved", viewName);
    leave(Optional.of(views.view(reference)));
  }

  /** Makes the view that was shown what is on the form now. */
  public void change() {
    String reference = edited().reference();
    views.change(reference, version, said());
    page.done("list.view.saved", viewName);
    leave(Optional.of(views.view(reference)));
  }

  /** Deletes the view that was shown. */
  public void delete() {
    ListView gone = edited();
    views.delete(gone.reference(), version);
    page.done("list.view.deleted", gone.name());
    leave(Optional.empty());
  }

  private SaveView said() {
    return new SaveView(table, viewName, query(), chosen(), shared);
  }

  private ListView edited() {
    if (view == null) {
      throw new NotAllowed("ArrangeListPage");
    }
    return view;
  }

  /** The columns in the order of their places; empty if that is what the list has anyway. */
  private List<String> chosen() {
    List<String> chosen =
        columns.stream()
            .filter(ColumnChoice::isShown)
            .sorted(ColumnChoice.BY_PLACE)
            .map(ColumnChoice::getKey)
            .toList();
    ListShape<?> shape = shape();
    return shape.page(Audience.STAFF, chosen).equals(shape.page(Audience.STAFF))
        ? List.of()
        : chosen;
  }

  /** Back to the list: to a view, or as it was asked for without one. */
  private void leave(Optional<ListView> to) {
    String query = to.map(ListPages::address).orElseGet(this::query);
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context.getExternalContext().redirect(path() + (query.isEmpty() ? "" : '?' + query));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }

  private String path() {
    return safe().split("\\?", 2)[0];
  }

  /** Where the visitor came from, if that is a page of ours. */
  private String safe() {
    return SafeTarget.of(back).orElseGet(page::getHome);
  }

  /** What was asked of the list, without the view it was asked in. */
  private String query() {
    String[] parts = safe().split("\\?", 2);
    return parts.length < 2
        ? ""
        : Arrays.stream(parts[1].split("&", -1))
            .filter(part -> !part.startsWith(ListPages.LAYOUT + '='))
            .collect(Collectors.joining("&"));
  }

  private String parameter(String name) {
    String[] parts = safe().split("\\?", 2);
    return parts.length < 2
        ? ""
        : Arrays.stream(parts[1].split("&", -1))
            .filter(part -> part.startsWith(name + '='))
            .map(part -> part.substring(name.length() + 1))
            .findFirst()
            .orElse("");
  }

  /** The address of a view on the page that the visitor came from. */
  public String address(ListView of) {
    return path() + '?' + ListPages.address(of);
  }

  /** Where the visitor came from. */
  public String getOrigin() {
    return safe();
  }

  /** Whether the visitor may share views with colleagues. */
  public boolean isSharing() {
    return visitor.may("SETTINGS_MANAGE") || shared;
  }

  /** Whether the visitor came from a view that can be changed. */
  public boolean isEditing() {
    return view != null && view.editable();
  }

  public List<ColumnChoice> getColumns() {
    return columns;
  }

  public List<ListView> getKnown() {
    return known;
  }

  public String getTable() {
    return table;
  }

  public void setTable(@Nullable String table) {
    this.table = table == null ? "" : table;
  }

  public String getBack() {
    return back;
  }

  public void setBack(@Nullable String back) {
    this.back = back == null ? "" : back;
  }

  public String getViewName() {
    return viewName;
  }

  public void setViewName(@Nullable String viewName) {
    this.viewName = viewName == null ? "" : viewName.strip();
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  /** A column to choose: whether and where it stands. */
  public static class ColumnChoice implements Serializable {
    /** Those with a place first; without one, or at the same place, as they were before. */
    static final Comparator<ColumnChoice> BY_PLACE =
        Comparator.comparing(
            ColumnChoice::getPlace, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String label;
    private @Nullable Integer place;
    private boolean shown;

    ColumnChoice(String key, String label, @Nullable Integer place) {
      this.key = key;
      this.label = label;
      this.place = place;
      this.shown = place != null;
    }

    public String getKey() {
      return key;
    }

    public String getLabel() {
      return label;
    }

    public @Nullable Integer getPlace() {
      return place;
    }

    public void setPlace(@Nullable Integer place) {
      this.place = place;
    }

    public boolean isShown() {
      return shown;
    }

    public void setShown(boolean shown) {
      this.shown = shown;
    }
  }
}
