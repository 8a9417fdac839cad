package app.kontor.web.common.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A component that writes its own markup around its children. */
public abstract class KontorComponent extends UIComponentBase {

  @Override
  public String getFamily() {
    return "app.kontor";
  }

  /** The attribute's text; empty if it was not given. */
  protected final String text(String name) {
    return text(this, name);
  }

  static String text(UIComponent component, String name) {
    Object value = component.getAttributes().get(name);
    return value == null ? "" : value.toString();
  }

  final boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /** Opens an element, with the client id if the page gave the component an id. */
  final ResponseWriter open(FacesContext context, String element, String styleClass)
      throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement(element, this);
    String id = getId();
    if (id != null && !id.startsWith("j_id")) {
      writer.writeAttribute("id", getClientId(context), "id");
    }
    String more = text("styleClass");
    writer.writeAttribute("class", more.isEmpty() ? styleClass : styleClass + ' ' + more, null);
    return writer;
  }

  static void icon(ResponseWriter writer, String icon) throws IOException {
    if (!icon.isEmpty()) {
      writer.startElement("span", null);
      writer.writeAttribute("class", "pi " + icon, null);
      writer.writeAttribute("aria-hidden", "true", null);
      writer.endElement("span");
    }
  }

  static void element(ResponseWriter writer, String name, String styleClass, String text)
      throws IOException {
    writer.startElement(name, null);
    if (!styleClass.isEmpty()) {
      writer.writeAttribute("class", styleClass, null);
    }
    writer.writeText(text, null);
    writer.endElement(name);
  }

  static void attribute(ResponseWriter writer, String name, @Nullable String value)
      throws IOException {
    if (value != null && !value.isEmpty()) {
      writer.writeAttribute(name, value, null);
    }
  }
}
