package app.kontor.web.common.form;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a {@link KeptState}: names and values. */
public final class Steps {
  private Steps() {}

  /** Writes the values as one text. */
  public static String write(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Reads what {@link #write} wrote; what is not of that shape is left out. */
  public static Map<String, String> read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : text.split("&")) {
      int at = part.indexOf('=');
      if (at > 0) {
        try {
          values.put(
              part.substring(0, at),
              URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          continue;
        }
      }
    }
    return values;
  }
}
