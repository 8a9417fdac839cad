package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Nothing to show: says why, and offers what to do next. */
public class Empty extends KontorComponent {
  public static final String TYPE = "app.kontor.Empty";

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = open(context, "div", "k-empty");
    String icon = text("icon");
    icon(writer, icon.isEmpty() ? "pi-inbox" : icon);
    String title = text("title");
    if (!title.isEmpty()) {
      element(writer, "p", "k-empty-title", title);
    }
    String reason = text("reason");
    if (!reason.isEmpty()) {
      element(writer, "p", "k-muted", reason);
    }
    writer.startElement("div", this);
    writer.writeAttribute("class", "k-empty-action", null);
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (isRendered()) {
      ResponseWriter writer = context.getResponseWriter();
      writer.endElement("div");
      writer.endElement("div");
    }
  }
}
