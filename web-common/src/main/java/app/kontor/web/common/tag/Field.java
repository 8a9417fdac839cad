package app.kontor.web.common.tag;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.api.InputHolder;

/**
 * A labelled input: label above, the input with its unit, help and the error below, tied together
 * for assistive technology.
 */
public class Field extends KontorComponent {
  public static final String TYPE = "app.kontor.Field";

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    UIInput input = input(this);
    List<FacesMessage> errors =
        input == null ? List.of() : context.getMessageList(input.getClientId(context));
    String width = text("width");
    ResponseWriter writer =
        open(
            context,
            "div",
            "k-field"
                + (width.isEmpty() ? "" : " k-w-" + width)
                + (errors.isEmpty() ? "" : " k-invalid"));
    String target = input == null ? "" : target(context, input);
    String label = label(context, input);
    writer.startElement("label", this);
    attribute(writer, "for", target);
    attribute(writer, "id", target.isEmpty() ? "" : target + "_label");
    writer.writeText(label, null);
    if (isMandatory(input)) {
      writer.startElement("span", this);
      writer.writeAttribute("class", "k-required", null);
      writer.writeAttribute("aria-hidden", "true", null);
      writer.writeText(" *", null);
      writer.endElement("span");
    }
    if (input != null && !input.isRequired() && flag("optional")) {
      element(
          writer, "span", "k-muted", " (" + Words.of(context).texts().of("common.optional") + ")");
    }
    writer.endElement("label");
    if (input != null) {
      describe(context, input, target, errors);
    }
    writer.startElement("div", this);
    writer.writeAttribute("class", "k-field-input", null);
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = context.getResponseWriter();
    String unit = text("unit");
    if (!unit.isEmpty()) {
      element(writer, "span", "k-unit", unit);
    }
    writer.endElement("div");
    UIInput input = input(this);
    String target = input == null ? getClientId(context) : target(context, input);
    String help = help(context, input);
    if (!help.isEmpty()) {
      writer.startElement("p", this);
      writer.writeAttribute("class", "k-help", null);
      writer.writeAttribute("id", target + "_help", null);
      writer.writeText(help, null);
      writer.endElement("p");
    }
    if (input != null) {
      Iterator<FacesMessage> messages = context.getMessages(input.getClientId(context));
      if (messages.hasNext()) {
        FacesMessage message = messages.next();
        writer.startElement("p", this);
        writer.writeAttribute("class", "k-error", null);
        writer.writeAttribute("id", target + "_error", null);
        icon(writer, "pi-exclamation-circle");
        writer.writeText(message.getSummary(), null);
        writer.endElement("p");
        message.rendered();
      }
    }
    writer.endElement("div");
  }

  private void describe(
      FacesContext context, UIInput input, String target, List<FacesMessage> errors) {
    String described =
        (help(context, input).isEmpty() ? "" : target + "_help ")
            + (errors.isEmpty() ? "" : target + "_error");
    passThrough(input, "aria-describedby", described.trim());
    passThrough(input, "aria-invalid", errors.isEmpty() ? "" : "true");
    passThrough(input, "aria-required", isMandatory(input) ? "true" : "");
  }

  /** The field must be filled in: here, or where the whole form is checked. */
  private boolean isMandatory(@Nullable UIInput input) {
    return input != null && (input.isRequired() || flag("mandatory"));
  }

  private static void passThrough(UIInput input, String name, String value) {
    if (!value.isEmpty()) {
      input.getPassThroughAttributes().put(name, value);
    } else if (!input.getPassThroughAttributes().isEmpty()) {
      input.getPassThroughAttributes().remove(name);
    }
  }

  private String label(FacesContext context, @Nullable UIInput input) {
    String label = text("label");
    return label.isEmpty() ? Words.of(context).page().label(key(input)) : label;
  }

  private String help(FacesContext context, @Nullable UIInput input) {
    String help = text("help");
    return help.isEmpty() ? Words.of(context).page().help(key(input)) : help;
  }

  private String key(@Nullable UIInput input) {
    String key = text("key");
    if (key.isEmpty()) {
      return input == null ? String.valueOf(getId()) : String.valueOf(input.getId());
    }
    return key;
  }

  /** The id of the element that takes the focus. */
  static String target(FacesContext context, UIInput input) {
    return input instanceof InputHolder holder
        ? holder.getInputClientId()
        : input.getClientId(context);
  }

  private static @Nullable UIInput input(UIComponent parent) {
    for (UIComponent child : parent.getChildren()) {
      if (child instanceof UIInput input) {
        return input;
      }
      UIInput below = input(child);
      if (below != null) {
        return below;
      }
    }
    return null;
  }
}
