package app.kontor.web.common.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** A titled area of a page. */
public class Card extends KontorComponent {
  public static final String TYPE = "app.kontor.Card";

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = open(context, "section", flag("flush") ? "k-card k-flush" : "k-card");
    String title = text("title");
    UIComponent actions = getFacet("actions");
    if (!title.isEmpty() || actions != null) {
      writer.startElement("header", this);
      writer.writeAttribute("class", "k-card-head", null);
      if (!title.isEmpty()) {
        String level = text("level");
        element(writer, "h" + (level.isEmpty() ? "2" : level), "", title);
      }
      if (actions != null) {
        writer.startElement("div", this);
        writer.writeAttribute("class", "k-card-actions", null);
        actions.encodeAll(context);
        writer.endElement("div");
      }
      writer.endElement("header");
    }
    writer.startElement("div", this);
    writer.writeAttribute("class", "k-card-body", null);
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (isRendered()) {
      ResponseWriter writer = context.getResponseWriter();
      writer.endElement("div");
      writer.endElement("section");
    }
  }
}
