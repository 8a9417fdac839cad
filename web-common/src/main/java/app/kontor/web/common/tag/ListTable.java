package app.kontor.web.common.tag;

import app.kontor.platform.data.Total;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.ColumnKind;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListShape;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.list.ShownList;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list of the core as a table with its pager: {@code <k:list of="orders"
 * to="/order.xhtml"/>}. Columns, headings and values come from the list. A {@code k:cell} inside
 * says otherwise for one column, with components that see the row as {@code var}, or something more
 * ({@code beside}); other children are shown where there are no rows. The rows are those read by
 * {@code lists}, or {@code value} from a bean that keeps them, with {@code total} and {@code page}
 * if it has read them itself. Rows without a number are an excerpt, which has no pager; {@code
 * columns} names the only ones shown. Neither an excerpt nor a list within the page of one thing
 * ({@code bare}) has saved views and columns of one's own. With {@code within} the addresses of
 * rows say from which filter and page they were opened, so that the page of one row leads to the
 * next one and back.
 */
public class ListTable extends UIData {
  public static final String TYPE = "app.kontor.ListTable";

  public ListTable() {
    setRendererType(null);
    setVar("row");
  }

  @Override
  public String getFamily() {
    return "app.kontor";
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public Object getValue() {
    Object kept = super.getValue();
    return kept == null ? shown().found().rows() : kept;
  }

  /** What the list looks like. */
  ListShape<?> shape() {
    return shown().shape();
  }

  private ShownList<?> shown() {
    return Words.of(FacesContext.getCurrentInstance()).lists().of(KontorComponent.text(this, "of"));
  }

  @Override
  public void encodeChildren(FacesContext context) {
    // Written by encodeEnd.
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (isRendered()) {
      write(context, shown().shape());
      setRowIndex(-1);
    }
  }

  private <T> void write(FacesContext context, ListShape<T> shape) throws IOException {
    Total total = total();
    boolean bare = isBare();
    if (!bare) {
      ListBar.write(context, this, shape.name());
    }
    if (total.isNone()) {
      for (UIComponent child : getChildren()) {
        if (!(child instanceof ListCellTag)) {
          child.encodeAll(context);
        }
      }
      return;
    }
    @SuppressWarnings("unchecked") // the rows of the list that the page names
    List<T> rows = (List<T>) getValue();
    List<ListCell> layout = bare ? layout(context, shape) : lists(context).layout(shape);
    ListCells<T> cells =
        new ListCells<>(
            context, shape, layout, rows, KontorComponent.text(this, "to"), within(context));
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("div", this);
    writer.writeAttribute("class", "k-table-wrap", null);
    Optional<ListMarks<T>> marks = bare ? Optional.empty() : ListMarks.of(context, shape);
    writer.startElement("table", null);
    if (bare) {
      writer.writeAttribute("class", "k-table", null);
    } else {
      ListWidths.write(context, shape, layout, marks.isPresent());
    }
    Map<String, ListCellTag> own = own();
    head(context, cells, layout, own, marks.isPresent());
    writer.startElement("tbody", null);
    for (int i = 0; i < rows.size(); i++) {
      if (!own.isEmpty()) {
        setRowIndex(i);
      }
      writer.startElement("tr", null);
      if (!own.isEmpty()) {
        styleClass(writer, KontorComponent.text(this, "rowClass"));
      }
      if (marks.isPresent()) {
        marks.get().cell(writer, rows.get(i), cells.name(layout, rows.get(i)));
      }
      row(context, cells, layout, rows.get(i), own);
      writer.endElement("tr");
    }
    writer.endElement("tbody");
    writer.endElement("table");
    writer.endElement("div");
    boolean all = isExcerpt() || shape.isWhole() && total.counted() <= rows.size();
    if (!all) {
      String file = shape.file().isEmpty() ? "" : shape.name();
      Pager.write(context, total, number(context), shape.size(), file);
    }
  }

  /** The cells of a row, those only that the page names as {@code columns} if it names any. */
  /** What the address asks of the list, for the addresses of its rows. */
  private String within(FacesContext context) {
    if (!Boolean.parseBoolean(KontorComponent.text(this, "within"))) {
      return "";
    }
    String asked = AddressQuery.kept(context, "layout");
    // an empty parameter would be none to the page of the row
    return "&within=" + AddressQuery.encoded(asked.isEmpty() ? "page=1" : asked.substring(1));
  }

  private List<ListCell> layout(FacesContext context, ListShape<?> shape) {
    Audience audience = Words.of(context).visitor().isStaff() ? Audience.STAFF : Audience.CUSTOMER;
    String named = KontorComponent.text(this, "columns");
    List<String> columns = List.of(named.split(" ", -1));
    return shape.page(audience).stream()
        .filter(cell -> named.isEmpty() || columns.contains(cell.column()))
        .toList();
  }

  private static ListPages lists(FacesContext context) {
    return Words.of(context).lists();
  }

  /** Whether it is no list of its own: within the page of one thing, some columns, some rows. */
  private boolean isBare() {
    return Boolean.parseBoolean(KontorComponent.text(this, "bare"))
        || !KontorComponent.text(this, "columns").isEmpty()
        || isExcerpt();
  }

  /** Whether the page gives some rows of a list that it has not asked for, without their number. */
  private boolean isExcerpt() {
    return super.getValue() != null
        && !(getAttributes().get("total") instanceof Total)
        && !Words.of(FacesContext.getCurrentInstance())
            .lists()
            .isRead(KontorComponent.text(this, "of"));
  }

  private Total total() {
    if (isExcerpt()) {
      return Total.of(((List<?>) getValue()).size());
    }
    return getAttributes().get("total") instanceof Total total ? total : shown().getTotal();
  }

  private int number(FacesContext context) {
    Object page = getAttributes().get("page");
    return page instanceof Number number ? number.intValue() : Words.of(context).lists().getPage();
  }

  /** The cells that the page writes itself. */
  private Map<String, ListCellTag> own() {
    Map<String, ListCellTag> cells = new HashMap<>();
    for (UIComponent child : getChildren()) {
      if (child instanceof ListCellTag cell) {
        cells.put(KontorComponent.text(cell, "column"), cell);
      }
    }
    return cells;
  }

  private <T> void head(
      FacesContext context,
      ListCells<T> cells,
      List<ListCell> layout,
      Map<String, ListCellTag> own,
      boolean marked)
      throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("thead", null);
    writer.startElement("tr", null);
    if (marked) {
      ListMarks.head(context, writer);
    }
    for (ListCell cell : layout) {
      writer.startElement("th", null);
      writer.writeAttribute("scope", "col", null);
      ListWidths.heading(context, cells.column(cell));
      String sorted = cells.column(cell).sort();
      if (sorted != null && sorted.equals(shown().filter().text("sort"))) {
        writer.writeAttribute("aria-sort", "ascending", null);
      }
      styleClass(writer, cells.styleClass(cell).replace("k-end k-nowrap", ""));
      heading(context, cells, cell, own);
      writer.endElement("th");
    }
    writer.endElement("tr");
    writer.endElement("thead");
  }

  private <T> void heading(
      FacesContext context, ListCells<T> cells, ListCell cell, Map<String, ListCellTag> own)
      throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    ListColumn<T> column = cells.column(cell);
    String heading = heading(cells, cell, own.get(cell.column()));
    if (column.kind() == ColumnKind.ACTIONS) {
      KontorComponent.element(writer, "span", "k-sr", heading);
    } else if (column.sort() == null) {
      writer.writeText(heading, null);
    } else {
      writer.startElement("a", null);
      writer.writeURIAttribute(
          "href", "?sort=" + column.sort() + AddressQuery.kept(context, "sort", "page"), null);
      writer.writeText(heading, null);
      writer.endElement("a");
    }
  }

  /** The heading the page gives the column, or the list's. */
  private static String heading(ListCells<?> cells, ListCell cell, @Nullable ListCellTag given) {
    String own = given == null ? "" : KontorComponent.text(given, "label");
    return own.isEmpty() ? cells.heading(cell) : own;
  }

  private <T> void row(
      FacesContext context,
      ListCells<T> cells,
      List<ListCell> layout,
      T row,
      Map<String, ListCellTag> own)
      throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    for (ListCell cell : layout) {
      writer.startElement("td", null);
      styleClass(writer, cells.styleClass(cell));
      ListCellTag given = own.get(cell.column());
      if (cells.column(cell).kind() != ColumnKind.ACTIONS) {
        writer.writeAttribute("data-label", heading(cells, cell, given), null);
      }
      if (given == null || given.isBeside()) {
        cells.write(cell, row);
      }
      if (given != null) {
        for (UIComponent child : given.getChildren()) {
          child.encodeAll(context);
        }
      }
      writer.endElement("td");
    }
  }

  private static void styleClass(ResponseWriter writer, @Nullable String names) throws IOException {
    KontorComponent.attribute(writer, "class", names == null ? "" : names.strip());
  }
}
