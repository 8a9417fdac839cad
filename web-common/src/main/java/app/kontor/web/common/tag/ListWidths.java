package app.kontor.web.common.tag;

import app.kontor.platform.list.ColumnKind;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListShape;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The widths that a person gave the columns of a list. They are attributes and no styles, because
 * pages carry no styles of their own; the script lets them be changed.
 */
final class ListWidths {
  private static final int MARK = 40;

  private ListWidths() {}

  /** Attributes of the table that is just opened, and its columns. */
  static void write(FacesContext context, ListShape<?> shape, List<ListCell> layout, boolean marked)
      throws IOException {
    Words words = Words.of(context);
    ResponseWriter writer = context.getResponseWriter();
    Map<String, Integer> widths = words.lists().arrangement(shape.name()).widths();
    boolean sized = layout.stream().anyMatch(cell -> widths.containsKey(cell.column()));
    writer.writeAttribute("class", sized ? "k-table k-sized" : "k-table", null);
    if (!words.visitor().isStaff()) {
      return;
    }
    writer.writeAttribute("data-k-list", shape.name(), null);
    writer.writeAttribute("data-k-widths", words.page().url("/office/list-widths"), null);
    writer.writeAttribute("data-k-width-label", words.texts().of("list.width", "{0}"), null);
    if (!sized) {
      return;
    }
    writer.startElement("colgroup", null);
    if (marked) {
      column(writer, MARK);
    }
    for (ListCell cell : layout) {
      column(writer, widths.getOrDefault(cell.column(), 0));
    }
    writer.endElement("colgroup");
  }

  private static void column(ResponseWriter writer, int width) throws IOException {
    writer.startElement("col", null);
    if (width > 0) {
      writer.writeAttribute("width", width, null);
    }
    writer.endElement("col");
  }

  /** Names the column of a heading for the script; buttons take the room they need. */
  static void heading(FacesContext context, ListColumn<?> column) throws IOException {
    if (Words.of(context).visitor().isStaff() && column.kind() != ColumnKind.ACTIONS) {
      context.getResponseWriter().writeAttribute("data-k-column", column.key(), null);
    }
  }
}
