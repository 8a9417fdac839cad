package app.kontor.web.common.tag;

import app.kontor.platform.Total;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Links to the pages of a plain table; the address keeps the filter it was called with. */
public class Pager extends KontorComponent {
  public static final String TYPE = "app.kontor.Pager";

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    long size = number("size", 25);
    Total count = (Total) getAttributes().get("total");
    if (!isRendered() || count == null || count.isNone()) {
      return;
    }
    long total = count.counted();
    long page = Math.max(1, number("page", 1));
    long pages = Math.max(1, (total + size - 1) / size);
    boolean next = count.more() || page < pages;
    Words words = Words.of(context);
    ResponseWriter writer = open(context, "nav", "k-pager");
    writer.writeAttribute("aria-label", words.texts().of("pager.label"), null);
    long first = Math.min(total, (page - 1) * size + 1);
    long last = Math.min(total, page * size);
    element(
        writer,
        "p",
        "k-muted k-num",
        words.texts().of(count.more() ? "pager.range-of-more" : "pager.range", first, last, total));
    String export = text("export");
    if (!export.isEmpty()) {
      downloads(context, writer, export);
    }
    if (pages > 1 || next) {
      writer.startElement("div", this);
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
  private void downloads(FacesContext context, ResponseWriter writer, String list)
      throws IOException {
    writer.startElement("p", this);
    writer.writeAttribute("class", "k-pager-files", null);
    for (String type : List.of("csv", "xlsx")) {
      String file = Words.of(context).page().url("/export/" + list + "." + type);
      String query = parameters(context);
      writer.startElement("a", this);
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
      writer.writeURIAttribute("href", address(context, page), null);
      writer.writeAttribute("aria-label", Words.of(context).texts().of(key), null);
      writer.writeAttribute("rel", key.endsWith("next") ? "next" : "prev", null);
    } else {
      writer.writeAttribute("aria-hidden", "true", null);
    }
    icon(writer, icon);
    writer.endElement(there ? "a" : "span");
  }

  private static String address(FacesContext context, long page) {
    return "?page=" + page + parameters(context);
  }

  /** What the address says besides the page, each with an ampersand in front. */
  private static String parameters(FacesContext context) {
    ExternalContext external = context.getExternalContext();
    StringBuilder address = new StringBuilder();
    for (Map.Entry<String, String[]> parameter :
        external.getRequestParameterValuesMap().entrySet()) {
      String name = parameter.getKey();
      if (name.equals("page") || name.startsWith("jakarta.faces") || name.contains(":")) {
        continue;
      }
      for (String value : parameter.getValue()) {
        if (!value.isEmpty()) {
          address.append('&').append(encode(name)).append('=').append(encode(value));
        }
      }
    }
    return address.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private long number(String name, long fallback) {
    Object value = getAttributes().get(name);
    if (value instanceof Number number) {
      return number.longValue();
    }
    return value == null ? fallback : Long.parseLong(value.toString());
  }
}
