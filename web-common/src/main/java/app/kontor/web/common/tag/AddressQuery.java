package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The query of the page's address, for links that change a part of it. */
final class AddressQuery {
  private AddressQuery() {}

  /** What the address says besides some parameters, each with an ampersand in front. */
  static String kept(FacesContext context, String... without) {
    List<String> left = List.of(without);
    StringBuilder address = new StringBuilder();
    for (Map.Entry<String, String[]> parameter :
        context.getExternalContext().getRequestParameterValuesMap().entrySet()) {
      String name = parameter.getKey();
      if (left.contains(name) || name.startsWith("jakarta.faces") || name.contains(":")) {
        continue;
      }
      for (String value : parameter.getValue()) {
        if (!value.isEmpty()) {
          address.append('&').append(encoded(name)).append('=').append(encoded(value));
        }
      }
    }
    return address.toString();
  }

  static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }
}
