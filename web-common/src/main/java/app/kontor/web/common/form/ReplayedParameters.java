package app.kontor.web.common.form;

import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a kept form, which stand for the request's while it is put back. */
public final class ReplayedParameters {
  private static final String KEY = ReplayedParameters.class.getName();

  private ReplayedParameters() {}

  static void replay(FacesContext context, Map<String, List<String>> fields) {
    context.getAttributes().put(KEY, fields);
  }

  static void end(FacesContext context) {
    context.getAttributes().remove(KEY);
  }

  /** The first value of each field; null unless a form is being put back. */
  public static @Nullable Map<String, String> first(FacesContext context) {
    Map<String, List<String>> fields = fields(context);
    if (fields == null) {
      return null;
    }
    Map<String, String> first = new HashMap<>();
    fields.forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.get(0)));
    return first;
  }

  /** All values of each field; null unless a form is being put back. */
  public static @Nullable Map<String, String[]> all(FacesContext context) {
    Map<String, List<String>> fields = fields(context);
    if (fields == null) {
      return null;
    }
    Map<String, String[]> all = new HashMap<>();
    fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
    return all;
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Map<String, List<String>> fields(FacesContext context) {
    return (Map<String, List<String>>) context.getAttributes().get(KEY);
  }
}
