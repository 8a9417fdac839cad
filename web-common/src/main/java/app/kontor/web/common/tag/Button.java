package app.kontor.web.common.tag;

import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.ActionEvent;
import java.io.IOException;

/**
 * A button that submits its form. It needs no script: the pressed button's name is in the request.
 * With {@code opens} it opens a dialog instead, with {@code confirm} it asks first.
 */
public class Button extends UICommand {
  public static final String TYPE = "app.kontor.Button";

  public Button() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return "app.kontor";
  }

  @Override
  public void decode(FacesContext context) {
    boolean pressed =
        context.getExternalContext().getRequestParameterMap().containsKey(getClientId(context));
    if (pressed && isRendered() && !disabled()) {
      queueEvent(new ActionEvent(context, this));
    }
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    String kind = text("kind").isEmpty() ? "secondary" : text("kind");
    String label = getValue() == null ? "" : getValue().toString();
    ResponseWriter writer = context.getResponseWriter();
    String clientId = getClientId(context);
    writer.startElement("button", this);
    writer.writeAttribute("id", clientId, null);
    writer.writeAttribute("name", clientId, null);
    writer.writeAttribute("value", "1", null);
    String opens = text("opens");
    writer.writeAttribute("type", opens.isEmpty() ? "submit" : "button", null);
    KontorComponent.attribute(writer, "data-k-open", opens);
    KontorComponent.attribute(writer, "data-k-confirm", text("confirm"));
    KontorComponent.attribute(writer, "title", text("title"));
    KontorComponent.attribute(writer, "accesskey", text("accesskey"));
    KontorComponent.attribute(writer, "form", text("form"));
    KontorComponent.attribute(writer, "aria-describedby", text("describedby"));
    if (Boolean.parseBoolean(text("autofocus"))) {
      writer.writeAttribute("autofocus", "autofocus", null);
    }
    if (label.isEmpty()) {
      KontorComponent.attribute(writer, "aria-label", text("title"));
    }
    String more = text("styleClass");
    writer.writeAttribute(
        "class",
        "k-button k-button-"
            + kind
            + (label.isEmpty() ? " k-icon-only" : "")
            + (more.isEmpty() ? "" : ' ' + more),
        null);
    if (disabled()) {
      writer.writeAttribute("disabled", "disabled", null);
    }
    if (isImmediate()) {
      writer.writeAttribute("formnovalidate", "formnovalidate", null);
    }
    more(context, writer);
    KontorComponent.icon(writer, text("icon"));
    if (!label.isEmpty()) {
      KontorComponent.element(writer, "span", "", label);
    }
    writer.endElement("button");
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext context) {
    // Parameters only; they have no markup.
  }

  /** Attributes of other kinds of this button. */
  void more(FacesContext context, ResponseWriter writer) throws IOException {
    for (UIComponent child : getChildren()) {
      if (child instanceof UIParameter) {
        throw new IllegalStateException("a k:button takes no f:param; use a method argument");
      }
    }
  }

  String text(String name) {
    return KontorComponent.text(this, name);
  }

  private boolean disabled() {
    return Boolean.parseBoolean(text("disabled"));
  }
}
