package app.kontor.web.common.tag;

import app.kontor.listing.ListView;
import app.kontor.web.common.list.ListPages;
import jakarta.faces.application.Resource;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands above a list of the office: its saved views, and the way to choose columns and save
 * views. Customers have none of it.
 */
final class ListBar {
  private ListBar() {}

  static void write(FacesContext context, UIComponent list, String name) throws IOException {
    Words words = Words.of(context);
    if (!words.visitor().isStaff()) {
      return;
    }
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("div", list);
    writer.writeAttribute("class", "k-list-bar", null);
    List<ListView> views = words.lists().arrangement(name).views();
    if (!views.isEmpty()) {
      views(context, words, views, words.lists().view(name));
    }
    writer.startElement("a", list);
    writer.writeAttribute("class", "k-button k-button-quiet k-small", null);
    writer.writeURIAttribute(
        "href",
        words.page().url("/office/arrange-list.xhtml")
            + "?table="
            + name
            + "&back="
            + AddressQuery.encoded(here(context)),
        null);
    KontorComponent.icon(writer, "pi-table");
    KontorComponent.element(writer, "span", "", words.texts().of("list.arrange"));
    writer.endElement("a");
    writer.endElement("div");
    script(context, writer);
  }

  private static void views(
      FacesContext context, Words words, List<ListView> views, Optional<ListView> current)
      throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("nav", null);
    writer.writeAttribute("class", "k-views", null);
    writer.writeAttribute("aria-label", words.texts().of("list.views"), null);
    link(writer, without(context, current), words.texts().of("common.all"), "", current.isEmpty());
    for (ListView view : views) {
      boolean shown = current.filter(view::equals).isPresent();
      String icon = view.shared() ? "pi-users" : "";
      link(writer, '?' + ListPages.address(view), view.name(), icon, shown);
    }
    writer.endElement("nav");
  }

  /** The page without the view, and without what the view asks. */
  private static String without(FacesContext context, Optional<ListView> view) {
    Stream<String> asked =
        view.stream()
            .flatMap(current -> Stream.of(current.query().split("&", -1)))
            .map(part -> part.split("=", 2)[0]);
    String[] left =
        Stream.concat(asked, Stream.of("page", "at", ListPages.LAYOUT)).toArray(String[]::new);
    String query = AddressQuery.kept(context, left);
    return query.isEmpty() ? "?" : '?' + query.substring(1);
  }

  private static void link(
      ResponseWriter writer, String address, String name, String icon, boolean current)
      throws IOException {
    writer.startElement("a", null);
    writer.writeAttribute("class", "k-view", null);
    writer.writeURIAttribute("href", address, null);
    if (current) {
      writer.writeAttribute("aria-current", "true", null);
    }
    KontorComponent.icon(writer, icon);
    KontorComponent.element(writer, "span", "", name);
    writer.endElement("a");
  }

  /** The page with its filter and view, to come back to. */
  private static String here(FacesContext context) {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String query = AddressQuery.kept(context, "page", "at");
    return request.getRequestURI() + (query.isEmpty() ? "" : '?' + query.substring(1));
  }

  /** The script, by the address that it has wherever a page names it; once a page. */
  private static void script(FacesContext context, ResponseWriter writer) throws IOException {
    if (context.getAttributes().put(ListBar.class, true) != null) {
      return;
    }
    Resource script =
        context
            .getApplication()
            .getResourceHandler()
            .createResource("lists.js", "kontor", "text/javascript");
    writer.startElement("script", null);
    writer.writeAttribute("src", script.getRequestPath(), null);
    writer.writeAttribute("defer", "defer", null);
    writer.endElement("script");
  }
}
