package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The browser's own modal dialog; it keeps focus inside and closes with Escape. */
public class Dialog extends KontorComponent {
  public static final String TYPE = "app.kontor.Dialog";

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = context.getResponseWriter();
    String heading = getId() + "-title";
    writer.startElement("dialog", this);
    writer.writeAttribute("id", getId(), "id");
    writer.writeAttribute("class", "k-dialog", null);
    writer.writeAttribute("aria-labelledby", heading, null);
    writer.startElement("header", this);
    writer.writeAttribute("class", "k-card-head", null);
    writer.startElement("h2", this);
    writer.writeAttribute("id", heading, null);
    writer.writeText(text("title"), null);
    writer.endElement("h2");
    writer.startElement("button", this);
    writer.writeAttribute("type", "button", null);
    writer.writeAttribute("class", "k-button k-button-quiet k-icon-only", null);
    writer.writeAttribute("data-k-close", "", null);
    writer.writeAttribute("aria-label", Words.of(context).texts().of("action.close"), null);
    icon(writer, "pi-times");
    writer.endElement("button");
    writer.endElement("header");
    writer.startElement("div", this);
    writer.writeAttribute("class", "k-card-body", null);
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (isRendered()) {
      ResponseWriter writer = context.getResponseWriter();
      writer.endElement("div");
      writer.endElement("dialog");
    }
  }
}
