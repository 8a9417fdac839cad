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
import java.time.format.ResolverStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates of the browser's date input (year-month-day); also read as people type them where there is
 * none.
 */
@FacesConverter("kontor.date")
public class DateConverter implements Converter<LocalDate> {
  private static final List<DateTimeFormatter> SHAPES =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, strict("d.M.uuuu"), strict("d/M/uuuu"));

  /** The thirty-first of February is no date, and not the last day of it. */
  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

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
