package app.kontor.web.common.tag;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates of the browser's date input (year-month-day); also read as people type them where there is
 * none.
 */
@FacesConverter("kontor.date")
public class DateConverter implements Converter<LocalDate> {
  private static final List<DateTimeFormatter> SHAPES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu"),
          DateTimeFormatter.ofPattern("d/M/uuuu"));

  @Override
  public @Nullable LocalDate getAsObject(
      FacesContext context, UIComponent component, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    for (DateTimeFormatter shape : SHAPES) {
      try {
        return LocalDate.parse(value.trim(), shape);
      } catch (DateTimeParseException next) {
        continue;
      }
    }
    String text =
        Words.of(context).texts().of("input.date", KontorComponent.text(component, "label"));
    throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }

  @Override
  public String getAsString(
      FacesContext context, UIComponent component, @Nullable LocalDate value) {
    return value == null ? "" : value.toString();
  }
}
