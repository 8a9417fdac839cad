package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** One label with its value. */
public class KeyValue extends KontorComponent {
  public static final String TYPE = "app.kontor.KeyValue";

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (isRendered()) {
      ResponseWriter writer = open(context, "div", "k-kv-item");
      String label = text("label");
      element(
          writer, "dt", "", label.isEmpty() ? Words.of(context).page().label(text("key")) : label);
      writer.startElement("dd", this);
    }
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (isRendered()) {
      ResponseWriter writer = context.getResponseWriter();
      writer.endElement("dd");
      writer.endElement("div");
    }
  }
}
