package app.kontor.web.shop;

import app.kontor.catalogue.NumberSpan;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.web.common.text.DecimalInput;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the facets is chosen, as it stands in an address: {@code f=thread:M8&f=length:20..60}, or
 * as a form has sent it: {@code from:length=20&to:length=60}.
 *
 * @param parameters each a property's code, a colon and a value
 */
public record FacetChoice(List<String> parameters) {
  /** Name of the parameter. */
  static final String NAME = "f";

  /** More are no choice that anybody has made by hand. */
  private static final int MOST = 60;

  private static final int LONGEST = 160;

  private static final String FROM = "from:";
  private static final String TO = "to:";

  public FacetChoice {
    parameters = List.copyOf(parameters);
  }

  /**
   * What the parameters of an address ask for.
   *
   * @param language in which numbers are typed
   * @throws InvalidInput FILTER_UNKNOWN for what is none, NO_NUMBER or NUMBER_AMBIGUOUS for ends of
   *     a span
   */
  public static FacetChoice of(Map<String, String[]> parameters, Locale language) {
    List<String> kept =
        new ArrayList<>(of(parameters.getOrDefault(NAME, new String[0])).parameters);
    parameters.keySet().stream()
        .filter(name -> name.startsWith(FROM) || name.startsWith(TO))
        .map(name -> name.substring(name.indexOf(':') + 1))
        .distinct()
        .sorted()
        .limit(MOST)
        .forEach(
            code ->
                NumberSpan.between(
                        end(parameters, FROM + code, language),
                        end(parameters, TO + code, language))
                    .ifPresent(span -> kept.add(parameter(code, span.toString()))));
    return new FacetChoice(kept.stream().distinct().toList());
  }

  private static @Nullable BigDecimal end(
      Map<String, String[]> parameters, String name, Locale language) {
    String[] typed = parameters.getOrDefault(name, new String[0]);
    if (typed.length == 0 || typed[0].isBlank()) {
      return null;
    }
    BigDecimal number = DecimalInput.read(NAME, typed[0], language, "");
    NumberRange.PROPERTY.check(NAME, number);
    return number;
  }

  static String from(String code) {
    return FROM + code;
  }

  static String to(String code) {
    return TO + code;
  }

  private static FacetChoice of(String... given) {
    List<String> kept = new ArrayList<>();
    for (String one : Arrays.copyOf(given, Math.min(MOST, given.length))) {
      if (!one.isEmpty()) {
        if (one.length() > LONGEST || one.indexOf(':') < 1) {
          throw new InvalidInput(
              NAME, "FILTER_UNKNOWN", one.substring(0, Math.min(LONGEST, one.length())));
        }
        kept.add(one);
      }
    }
    return new FacetChoice(kept.stream().distinct().toList());
  }

  static String parameter(String code, String value) {
    return code + ':' + value;
  }

  /** Values by the codes of their properties. */
  public Map<String, Set<String>> byCode() {
    Map<String, Set<String>> byCode = new LinkedHashMap<>();
    parameters.forEach(
        one -> {
          int middle = one.indexOf(':');
          byCode
              .computeIfAbsent(one.substring(0, middle), code -> new HashSet<>())
              .add(one.substring(middle + 1));
        });
    return byCode;
  }

  /** The part of an address that asks for all but one of them, each with an ampersand before it. */
  String without(String parameter) {
    StringBuilder address = new StringBuilder();
    parameters.stream()
        .filter(one -> !one.equals(parameter))
        .forEach(
            one ->
                address
                    .append('&')
                    .append(NAME)
                    .append('=')
                    .append(URLEncoder.encode(one, StandardCharsets.UTF_8)));
    return address.toString();
  }
}
