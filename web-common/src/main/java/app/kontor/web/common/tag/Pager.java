package app.kontor.web.common.tag;

import app.kontor.platform.data.Total;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Links to the pages of a plain table; the address keeps the filter it was called with. */
public class Pager extends KontorComponent {
  public static final String TYPE = "app.kontor.Pager";

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (isRendered() && getAttributes().get("total") instanceof Total count) {
      write(context, count, number("page", 1), number("size", 25), text("export"));
    }
  }

  /**
   * Writes the pager of a list; nothing for an empty one.
   *
   * @param shown number of the page, from 1
   * @param export name of the list's file, empty for none
   */
  static void write(FacesContext context, Total count, long shown, long size, String export)
      throws IOException {
    if (count.isNone()) {
      return;
    }
    long total = count.counted();
    long page = Math.max(1, shown);
    long pages = Math.max(1, (total + size - 1) / size);
    boolean next = count.more() || page < pages;
    Words words = Words.of(context);
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("nav", null);
    writer.writeAttribute("class", "k-pager", null);
    writer.writeAttribute("aria-label", words.texts().of("pager.label"), null);
    long first = Math.min(total, (page - 1) * size + 1);
    long last = Math.min(total, page * size);
    element(
        writer,
        "p",
        "k-muted k-num",
        words.texts().of(count.more() ? "pager.range-of-more" : "pager.range", first, last, total));
    if (!export.isEmpty()) {
      downloads(context, writer, export);
    }
    if (pages > 1 || next) {
      writer.startElement("div", null);
      writer.writeAttribute("class", "k-pager-links", null);
      link(context, writer, page - 1, page > 1, "pi-chevron-left", "pager.previous");
      element(
          writer,
          "span",
          "k-num",
          count.more()
              ? words.texts().of("pager.page-of-more", page)
              : words.texts().of("pager.page", page, pages));
      link(context, writer, page + 1, next, "pi-chevron-right", "pager.next");
      writer.endElement("div");
    }
    writer.endElement("nav");
  }

  /** The whole filtered list as file. */
  private static void downloads(FacesContext context, ResponseWriter writer, String list)
      throws IOException {
    writer.startElement("p", null);
    writer.writeAttribute("class", "k-pager-files", null);
    for (String type : List.of("csv", "xlsx")) {
      String file = Words.of(context).page().url("/export/" + list + "." + type);
      String query = AddressQuery.kept(context, "page");
      writer.startElement("a", null);
      writer.writeAttribute("class", "k-link", null);
      writer.writeURIAttribute(
          "href", query.isEmpty() ? file : file + "?" + query.substring(1), null);
      writer.writeAttribute("title", Words.of(context).texts().of("pager.export." + type), null);
      icon(writer, type.equals("csv") ? "pi-download" : "pi-file-excel");
      element(writer, "span", "", type.toUpperCase(Locale.ROOT));
      writer.endElement("a");
    }
    writer.endElement("p");
  }

  private static void link(
      FacesContext context,
      ResponseWriter writer,
      long page,
      boolean there,
      String icon,
      String key)
      throws IOException {
    writer.startElement(there ? "a" : "span", null);
    writer.writeAttribute(
        "class", "k-button k-button-secondary k-icon-only" + (there ? "" : " k-disabled"), null);
    if (there) {
      writer.writeURIAttribute("href", "?page=" + page + AddressQuery.kept(context, "page"), null);
      writer.writeAttribute("aria-label", Words.of(context).texts().of(key), null);
      writer.writeAttribute("rel", key.endsWith("next") ? "next" : "prev", null);
    } else {
      writer.writeAttribute("aria-hidden", "true", null);
    }
    icon(writer, icon);
    writer.endElement(there ? "a" : "span");
  }

  private long number(String name, long fallback) {
    Object value = getAttributes().get(name);
    if (value instanceof Number number) {
      return number.longValue();
    }
    return value == null ? fallback : Long.parseLong(value.toString());
  }
}
