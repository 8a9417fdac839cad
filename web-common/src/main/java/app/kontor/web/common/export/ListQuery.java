package app.kontor.web.common.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filter of a list as it stands in its address; what is no value filters nothing. */
public final class ListQuery {
  private final Function<String, @Nullable String> parameters;

  public ListQuery(Function<String, @Nullable String> parameters) {
    this.parameters = parameters;
  }

  /** A text without blanks around it, empty if there is none. */
  public String text(String name) {
    String text = parameters.apply(name);
    return text == null ? "" : text.strip();
  }

  public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    return asConstant(text(name), type);
  }

  public @Nullable LocalDate date(String name) {
    return asDate(text(name));
  }

  public @Nullable BigDecimal number(String name) {
    return asNumber(text(name));
  }

  /** The constant with this very name. */
  public static <E extends Enum<E>> @Nullable E asConstant(String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** A date as date inputs send it. */
  public static @Nullable LocalDate asDate(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** An amount as people type it: blanks between groups, comma or point. */
  public static @Nullable BigDecimal asNumber(String text) {
    String plain = text.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
    return plain.matches("\\d{1,12}(\\.\\d{1,4})?") ? new BigDecimal(plain) : null;
  }
}
