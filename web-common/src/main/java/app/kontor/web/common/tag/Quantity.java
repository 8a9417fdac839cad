package app.kontor.web.common.tag;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.Converter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity with buttons for a step less or more: {@code label}, {@code range} a number range,
 * {@code step} and {@code min} for the buttons. Label, input and error are written at once, for it
 * stands in every line of long baskets.
 */
public class Quantity extends UIInput {
  public static final String TYPE = "app.kontor.Quantity";

  private static final Converter<BigDecimal> CONVERTER = new DecimalConverter();

  public Quantity() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return "app.kontor";
  }

  @Override
  public Converter<BigDecimal> getConverter() {
    return CONVERTER;
  }

  @Override
  public void decode(FacesContext context) {
    super.decode(context);
    String sent = context.getExternalContext().getRequestParameterMap().get(getClientId(context));
    if (sent != null) {
      setSubmittedValue(sent);
    }
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = context.getResponseWriter();
    String id = getClientId(context);
    List<FacesMessage> errors = context.getMessageList(id);
    writer.startElement("div", this);
    writer.writeAttribute("class", errors.isEmpty() ? "k-field" : "k-field k-invalid", null);
    writer.startElement("label", this);
    writer.writeAttribute("for", id, null);
    writer.writeAttribute("id", id + "_label", null);
    writer.writeText(text("label"), null);
    writer.endElement("label");
    writer.startElement("div", this);
    writer.writeAttribute("class", "k-field-input", null);
    stepper(context, writer, id, !errors.isEmpty());
    writer.endElement("div");
    if (!errors.isEmpty()) {
      error(writer, id, errors.get(0));
    }
    writer.endElement("div");
  }

  private void stepper(FacesContext context, ResponseWriter writer, String id, boolean wrong)
      throws IOException {
    writer.startElement("span", this);
    writer.writeAttribute("class", "k-stepper", null);
    writer.writeAttribute("data-k-stepper", text("step").isEmpty() ? "1" : text("step"), null);
    writer.writeAttribute("data-k-min", text("min").isEmpty() ? "0" : text("min"), null);
    step(context, writer, "-1", "quantity.less", "−");
    writer.startElement("input", this);
    writer.writeAttribute("id", id, null);
    writer.writeAttribute("name", id, null);
    writer.writeAttribute("type", "text", null);
    writer.writeAttribute("value", shown(context), null);
    writer.writeAttribute("maxlength", "20", null);
    writer.writeAttribute("class", "k-num-input", null);
    writer.writeAttribute("inputmode", "decimal", null);
    writer.writeAttribute("autocomplete", "off", null);
    if (wrong) {
      writer.writeAttribute("aria-describedby", id + "_error", null);
      writer.writeAttribute("aria-invalid", "true", null);
    }
    writer.endElement("input");
    step(context, writer, "1", "quantity.more", "+");
    writer.endElement("span");
  }

  private void step(
      FacesContext context, ResponseWriter writer, String by, String label, String sign)
      throws IOException {
    writer.startElement("button", this);
    writer.writeAttribute("type", "button", null);
    writer.writeAttribute("class", "k-step", null);
    writer.writeAttribute("data-k-step", by, null);
    writer.writeAttribute("aria-label", Words.of(context).texts().of(label), null);
    writer.writeAttribute("tabindex", "-1", null);
    writer.writeText(sign, null);
    writer.endElement("button");
  }

  private void error(ResponseWriter writer, String id, FacesMessage message) throws IOException {
    writer.startElement("p", this);
    writer.writeAttribute("class", "k-error", null);
    writer.writeAttribute("id", id + "_error", null);
    KontorComponent.icon(writer, "pi-exclamation-circle");
    writer.writeText(message.getSummary(), null);
    writer.endElement("p");
    message.rendered();
  }

  /** As it was typed, if that was wrong; else as it is stored. */
  private String shown(FacesContext context) {
    @Nullable Object typed = getSubmittedValue();
    if (typed != null) {
      return typed.toString();
    }
    return getValue() instanceof BigDecimal stored
        ? CONVERTER.getAsString(context, this, stored)
        : "";
  }

  private String text(String name) {
    return KontorComponent.text(this, name);
  }
}
