package app.kontor.web.common.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of the page a request is about, with the query it was opened with. */
public final class PageAddress {
  private PageAddress() {}

  /** Path and query of the request, without what tells about one loading only. */
  public static String of(HttpServletRequest request) {
    return request.getRequestURI() + query(request.getQueryString());
  }

  /** The query with its question mark, without what tells about one loading only; may be empty. */
  public static String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.startsWith("kontor-") && !part.startsWith("jfwid="))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  /** An address without what tells about one loading only. */
  static String plain(String address) {
    int at = address.indexOf('?');
    return at < 0 ? address : address.substring(0, at) + query(address.substring(at + 1));
  }

  /** The names of a query's parameters. */
  static Set<String> names(@Nullable String query) {
    return query == null
        ? Set.of()
        : Arrays.stream(query.split("&"))
            .map(part -> part.split("=", 2)[0])
            .collect(Collectors.toSet());
  }

  /**
   * The first value of a query's parameter as it is written, for values that need no escapes.
   * Unlike {@link HttpServletRequest#getParameter} it leaves the body of the request alone, which
   * nobody may read before it is known how large it may be.
   */
  public static Optional<String> value(HttpServletRequest request, String name) {
    return value(request.getQueryString(), name);
  }

  static Optional<String> value(@Nullable String query, String name) {
    return query == null
        ? Optional.empty()
        : Arrays.stream(query.split("&"))
            .filter(part -> part.startsWith(name + "="))
            .map(part -> part.substring(name.length() + 1))
            .findFirst();
  }

  /** The address with one more parameter. */
  public static String with(String address, String name, String value) {
    return address + (address.contains("?") ? '&' : '?') + name + '=' + value;
  }
}
