package app.kontor.web.common.tag;

import app.kontor.platform.file.Limits;
import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreValidateEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives every field of every page the limit its browser has: the {@code maxlength}, or what {@link
 * Limits} says for fields without. A longer text is refused at the field before it is converted or
 * reaches a bean. Named in {@code faces-config.xml}.
 */
public class TextLimit implements SystemEventListener {
  private static final String NAME = "maxlength";

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIInput;
  }

  @Override
  public void processEvent(SystemEvent event) {
    if (event instanceof PreValidateEvent && event.getSource() instanceof UIInput input) {
      check(event.getFacesContext(), input);
    }
  }

  private static void check(FacesContext context, UIInput input) {
    Object submitted = input.getSubmittedValue();
    if (submitted instanceof String text) {
      int limit = limit(context, input);
      if (length(text) > limit) {
        // shown again as far as it is not absurd, to be shortened
        input.setSubmittedValue(text.substring(0, Math.min(text.length(), 2 * limit)));
        refuse(context, input, limit);
      }
    } else if (submitted instanceof String[] texts
        && Stream.of(texts).anyMatch(text -> text != null && text.length() > Limits.LINE)) {
      input.setSubmittedValue(null);
      refuse(context, input, Limits.LINE);
    }
  }

  private static void refuse(FacesContext context, UIInput input, int limit) {
    String label = KontorComponent.text(input, "label");
    String text =
        Words.of(context).texts().of("input.long", label.isEmpty() ? input.getId() : label, limit);
    context.addMessage(
        input.getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    input.setValid(false);
    context.validationFailed();
    context.renderResponse();
  }

  /** Browsers count a line break as one character and send it as two. */
  static int length(String text) {
    int breaks = 0;
    for (int at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
      breaks++;
    }
    return text.length() - breaks;
  }

  private static int limit(FacesContext context, UIInput input) {
    int own = number(context, input.getAttributes().get(NAME));
    @Nullable Map<String, Object> passed = input.getPassThroughAttributes(false);
    if (own <= 0 && passed != null) {
      own = number(context, passed.get(NAME));
    }
    if (own > 0) {
      return own;
    }
    if (input instanceof HtmlInputTextarea) {
      return Limits.TEXT;
    }
    return input instanceof HtmlInputText || input instanceof HtmlInputSecret
        ? Limits.LINE
        : Limits.UNSEEN;
  }

  private static int number(FacesContext context, @Nullable Object value) {
    Object found =
        value instanceof ValueExpression expression
            ? expression.getValue(context.getELContext())
            : value;
    if (found instanceof Number number) {
      return number.intValue();
    }
    return found instanceof String text && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
