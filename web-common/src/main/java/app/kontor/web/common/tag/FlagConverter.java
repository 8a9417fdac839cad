package app.kontor.web.common.tag;

import app.kontor.platform.failure.InvalidInput;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/**
 * Yes and no in the address of a page. Another word is refused by name: taken for no, it would show
 * what nobody asked for.
 */
@FacesConverter("kontor.flag")
public class FlagConverter implements Converter<Boolean> {
  private static final int MAX_SHOWN = 60;

  @Override
  public @Nullable Boolean getAsObject(
      FacesContext context, UIComponent component, @Nullable String value) {
    String text = value == null ? "" : value.strip();
    return switch (text) {
      case "" -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new ConverterException(unknown(context, text));
    };
  }

  private static FacesMessage unknown(FacesContext context, String text) {
    String shown = text.substring(0, Math.min(MAX_SHOWN, text.length()));
    InvalidInput refusal = new InvalidInput("", "FILTER_UNKNOWN", shown);
    return new FacesMessage(
        FacesMessage.SEVERITY_ERROR, Words.of(context).texts().refusal(refusal), null);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, @Nullable Boolean value) {
    return value == null ? "" : value.toString();
  }
}
