package app.kontor.web.common.tag;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.text.DecimalInput;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers as people type them, within the range and with the decimals that the field's tag
 * names: {@code numberRange}, {@code range} of a {@link Quantity}, a {@link NumberRange}, {@code
 * numberScale} fewer decimals than that, {@code numberUnit} what may stand beside the number.
 */
@FacesConverter("kontor.decimal")
public class DecimalConverter implements Converter<BigDecimal> {
  @Override
  public @Nullable BigDecimal getAsObject(
      FacesContext context, UIComponent component, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String named = component instanceof Quantity ? "range" : "numberRange";
    NumberRange range = NumberRange.valueOf(KontorComponent.text(component, named));
    String scale = KontorComponent.text(component, "numberScale");
    String field = component.getId();
    try {
      BigDecimal number =
          DecimalInput.read(
              field,
              value,
              context.getViewRoot().getLocale(),
              KontorComponent.text(component, "numberUnit"));
      range
          .refusal(field, number, scale.isEmpty() ? range.scale() : Integer.parseInt(scale))
          .ifPresent(
              refusal -> {
                throw refusal;
              });
      return number;
    } catch (InvalidInput refusal) {
      Texts texts = Words.of(context).texts();
      String label = KontorComponent.text(component, "label");
      String text = texts.of("input.refused", label, texts.refusal(refusal));
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), refusal);
    }
  }

  @Override
  public String getAsString(
      FacesContext context, UIComponent component, @Nullable BigDecimal value) {
    return value == null ? "" : Words.of(context).formats().number(value);
  }
}
