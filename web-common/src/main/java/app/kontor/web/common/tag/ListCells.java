package app.kontor.web.common.tag;

import app.kontor.money.UnitPrice;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.ColumnKind;
import app.kontor.platform.list.ColumnWidth;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListShape;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of a list's rows straight from what the list says of its columns: without
 * components and expressions, which cost most of a page. Everything is escaped.
 *
 * @param <T> a row
 */
final class ListCells<T> {
  private static final int LONGEST_NAME = 100;

  private final FacesContext context;
  private final ListShape<T> shape;
  private final Words words;
  private final String target;
  private final String behind;
  private final String naming;
  private final Map<String, Integer> decimals = new HashMap<>();

  /**
   * @param layout the cells of a row
   * @param target path of the page that links open, empty where nothing is opened
   * @param behind what stands behind the record in their addresses, with an ampersand in front
   */
  ListCells(
      FacesContext context,
      ListShape<T> shape,
      List<ListCell> layout,
      List<T> rows,
      String target,
      String behind) {
    this.context = context;
    this.shape = shape;
    this.words = Words.of(context);
    this.target =
        target.isEmpty() ? "" : context.getExternalContext().getRequestContextPath() + target;
    this.behind = behind;
    naming = naming(shape, layout);
    for (ListColumn<T> column : shape.columns()) {
      if (column.kind() == ColumnKind.MONEY) {
        decimals.put(column.key(), decimals(column, rows));
      }
    }
  }

  /** The number that names a row which nothing opens; empty if there is none. */
  private static String naming(ListShape<?> shape, List<ListCell> layout) {
    List<String> keys = layout.stream().map(ListCell::column).toList();
    return keys.stream().anyMatch(key -> shape.column(key).kind() == ColumnKind.LINK)
        ? ""
        : keys.stream()
            .filter(key -> shape.column(key).kind() == ColumnKind.CODE)
            .findFirst()
            .orElse("");
  }

  /** As many as the price has that needs most, so that prices stand below each other. */
  private static <T> int decimals(ListColumn<T> column, List<T> rows) {
    int most = 0;
    for (T row : rows) {
      if (column.of(row) instanceof UnitPrice price) {
        most = Math.max(most, price.amount().scale());
      }
    }
    return most;
  }

  ListColumn<T> column(ListCell cell) {
    return shape.column(cell.column());
  }

  String heading(ListCell cell) {
    String other = cell.label();
    return words.texts().of(other == null ? column(cell).label() : other);
  }

  /** What people call a row: what opens it, and the first words beside that. */
  String name(List<ListCell> layout, T row) {
    StringBuilder name = new StringBuilder();
    for (ColumnKind kind : List.of(ColumnKind.LINK, ColumnKind.CODE, ColumnKind.TEXT)) {
      layout.stream()
          .map(this::column)
          .filter(column -> column.kind() == kind)
          .map(column -> words.said(column.of(row)))
          .filter(said -> !said.isBlank())
          .findFirst()
          .ifPresent(said -> name.append(name.isEmpty() ? "" : ", ").append(said));
    }
    return name.length() <= LONGEST_NAME ? name.toString() : name.substring(0, LONGEST_NAME) + '…';
  }

  /** Classes of a cell, and of its heading. */
  String styleClass(ListCell cell) {
    ListColumn<T> column = column(cell);
    StringBuilder names = new StringBuilder();
    if (column.kind().isNumeric()) {
      names.append("num");
    }
    if (column.kind() == ColumnKind.ACTIONS) {
      names.append(" k-end k-nowrap");
    }
    if (column.width() == ColumnWidth.TIGHT) {
      names.append(" k-nowrap");
    }
    if (column.width() == ColumnWidth.WIDE) {
      names.append(" k-wrap");
    }
    if (!column.phone()) {
      names.append(" k-priority-3");
    }
    return names.toString().strip();
  }

  /** What is in a cell of a row. */
  void write(ListCell cell, T row) throws IOException {
    value(column(cell), row);
    for (String key : cell.below()) {
      ListColumn<T> column = shape.column(key);
      Object value = column.of(row);
      if (value == null || value.equals("")) {
        continue;
      }
      ResponseWriter writer = context.getResponseWriter();
      if (column.kind() == ColumnKind.STATUS) {
        writer.writeText(" ", null);
        badge(value);
      } else {
        boolean figures = column.kind() == ColumnKind.CODE;
        KontorComponent.element(
            writer,
            "div",
            figures ? "k-muted k-small k-num" : "k-muted k-small",
            words.said(value));
      }
    }
  }

  private void value(ListColumn<T> column, T row) throws IOException {
    Object value = column.of(row);
    ResponseWriter writer = context.getResponseWriter();
    switch (column.kind()) {
      case LINK -> link(column, row, value);
      case CODE ->
          KontorComponent.element(
              writer,
              "span",
              column.key().equals(naming) ? "k-num k-strong" : "k-num",
              words.said(value));
      case STATUS, NUMBER, MONEY, QUANTITY, DATE -> {
        if (value == null) {
          KontorComponent.element(writer, "span", "k-muted", "–");
        } else if (column.kind() == ColumnKind.STATUS) {
          badge(value);
        } else {
          Shown.write(context, value, decimals.getOrDefault(column.key(), 0));
        }
      }
      default -> writer.writeText(words.said(value), null);
    }
  }

  private void badge(Object value) throws IOException {
    if (value instanceof Badge badge) {
      Status.write(
          context,
          badge.look(),
          words.said(badge.label()),
          badge.tone() == null ? "" : badge.tone(),
          badge.icon() == null ? "" : badge.icon());
    } else {
      Status.write(context, value, "", "", "");
    }
  }

  private void link(ListColumn<T> column, T row, @Nullable Object value) throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    String label = words.said(value);
    var named = column.record();
    Object record = named == null ? null : named.apply(row);
    if (target.isEmpty() || record == null) {
      KontorComponent.element(writer, "span", "k-num", label);
      return;
    }
    writer.startElement("a", null);
    writer.writeAttribute("class", Link.styleClass(label), null);
    writer.writeURIAttribute(
        "href",
        target
            + (target.indexOf('?') < 0 ? '?' : '&')
            + column.opens()
            + '='
            + AddressQuery.encoded(record)
            + behind,
        null);
    KontorComponent.element(writer, "span", "", label);
    writer.endElement("a");
  }
}
