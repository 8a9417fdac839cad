package app.kontor.web.common.tag;

import app.kontor.returns.ReturnNumber;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/** A return's number in the address of a page or in a field, in any spelling. */
@FacesConverter(forClass = ReturnNumber.class)
public class ReturnNumberConverter implements Converter<ReturnNumber> {

  @Override
  public @Nullable ReturnNumber getAsObject(
      FacesContext context, UIComponent component, @Nullable String value) {
    String text = value == null ? "" : value.strip();
    return text.isEmpty() ? null : new ReturnNumber(text);
  }

  @Override
  public String getAsString(
      FacesContext context, UIComponent component, @Nullable ReturnNumber value) {
    return value == null ? "" : value.value();
  }
}
