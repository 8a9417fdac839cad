package app.kontor.web.common.form;

import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.selectitems.SelectItemsCollector;

/** The value of a field as a person sees it. */
final class ShownValue {
  private ShownValue() {}

  /** What is stored. */
  static String stored(FacesContext context, UIInput input) {
    Object value = input.getValue();
    return input instanceof UISelectOne
        ? label(context, input, text(context, input, value))
        : text(context, input, value);
  }

  /** What was typed or chosen. */
  static String typed(FacesContext context, UIInput input) {
    Object submitted = input.getSubmittedValue();
    String text = submitted == null ? "" : submitted.toString().replace("\r\n", "\n");
    return input instanceof UISelectOne ? label(context, input, text) : text;
  }

  private static String label(FacesContext context, UIInput input, String value) {
    for (SelectItem item : SelectItemsCollector.collectFromParent(context, input)) {
      if (text(context, input, item.getValue()).equals(value)) {
        return String.valueOf(item.getLabel());
      }
    }
    return value;
  }

  private static String text(FacesContext context, UIInput input, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    Converter<Object> converter = converter(context, input, value);
    return converter == null ? value.toString() : converter.getAsString(context, input, value);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Converter<Object> converter(
      FacesContext context, UIInput input, Object value) {
    Converter<?> own = input.getConverter();
    return (Converter<Object>)
        (own != null || value instanceof String
            ? own
            : context.getApplication().createConverter(value.getClass()));
  }
}
