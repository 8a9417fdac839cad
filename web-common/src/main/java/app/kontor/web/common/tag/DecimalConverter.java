package app.kontor.web.common.tag;

import app.kontor.web.common.text.DecimalInput;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as people type them. */
@FacesConverter("kontor.decimal")
public class DecimalConverter implements Converter<BigDecimal> {
  @Override
  public @Nullable BigDecimal getAsObject(
      FacesContext context, UIComponent component, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return DecimalInput.parse(value, context.getViewRoot().getLocale())
        .orElseThrow(
            () ->
                new ConverterException(
                    new FacesMessage(
                        FacesMessage.SEVERITY_ERROR,
                        Words.of(context)
                            .texts()
                            .of("input.number", KontorComponent.text(component, "label")),
                        null)));
  }

  @Override
  public String getAsString(
      FacesContext context, UIComponent component, @Nullable BigDecimal value) {
    return value == null ? "" : Words.of(context).formats().number(value);
  }
}
