package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.function.Supplier;

/** Values that are made once for a page, by whatever asks first. */
public final class OfThePage {

  private OfThePage() {}

  /**
   * The page's value.
   *
   * @param make may ask for other values of the page, so it must not run inside the map's own
   *     {@code computeIfAbsent}
   */
  public static <T> T value(FacesContext context, Class<T> type, Supplier<T> make) {
    return value(context.getAttributes(), type, make);
  }

  static <T> T value(Map<Object, Object> values, Class<T> type, Supplier<T> make) {
    Object known = values.get(type);
    if (known == null) {
      known = make.get();
      values.put(type, known);
    }
    return type.cast(known);
  }
}
