package app.kontor.web.common.form;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * What a page of several steps needs besides its fields to stand where it stood: the step, the
 * number of rows, what was typed in an earlier step. It travels in the form as text and is given
 * back to the page's bean before the fields are, when a kept form comes back. An ordinary post does
 * not read it.
 */
public class KeptState extends UIComponentBase {
  public static final String TYPE = "app.kontor.KeptState";

  @Override
  public String getFamily() {
    return "app.kontor";
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("input", this);
    writer.writeAttribute("type", "hidden", null);
    writer.writeAttribute("name", getClientId(context), null);
    writer.writeAttribute("value", text(), null);
    writer.endElement("input");
  }

  /** The state as the bean has it now. */
  String text() {
    Object value = getAttributes().get("value");
    return value == null ? "" : value.toString();
  }

  /** Gives the bean its state back. */
  void restore(FacesContext context, String state) {
    ValueExpression value = getValueExpression("value");
    if (value != null) {
      value.setValue(context.getELContext(), state);
    }
  }
}
