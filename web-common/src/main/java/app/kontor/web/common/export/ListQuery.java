package app.kontor.web.common.export;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.number.NumberRange;
import app.kontor.web.common.text.DecimalInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list as it stands in its address. What is no value is refused by name: a filter
 * that were passed over would show, and export, everything.
 */
public final class ListQuery implements FilterValues {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int MAX_SHOWN = 60;

  private final Function<String, @Nullable String> parameters;
  private final Locale language;

  /**
   * @param language in which numbers are typed
   */
  public ListQuery(Function<String, @Nullable String> parameters, Locale language) {
    this.parameters = parameters;
    this.language = language;
  }

  /** What the address asks of a list, where it says nothing what the list usually shows. */
  public static ListQuery of(
      ListDefinition<?> list, Function<String, @Nullable String> parameters, Locale language) {
    Map<String, String> usual = list.usual();
    return new ListQuery(
        name -> {
          String said = parameters.apply(name);
          return said == null ? usual.get(name) : said;
        },
        language);
  }

  @Override
  public String text(String name) {
    String text = parameters.apply(name);
    return text == null ? "" : text.strip();
  }

  @Override
  public boolean flag(String name) {
    String text = text(name);
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      throw new InvalidInput(name, "FILTER_UNKNOWN", shown(text));
    }
    return text.equals("true");
  }

  @Override
  public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    return asConstant(name, text(name), type);
  }

  @Override
  public @Nullable LocalDate date(String name) {
    return asDate(name, text(name));
  }

  @Override
  public @Nullable BigDecimal number(String name) {
    return asAmount(name, text(name), language);
  }

  /**
   * The constant with this very name; null for none.
   *
   * @throws InvalidInput FILTER_UNKNOWN if there is no such constant
   */
  public static <E extends Enum<E>> @Nullable E asConstant(
      String name, String text, Class<E> type) {
    if (text.isBlank()) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text.strip()))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(name, "FILTER_UNKNOWN", shown(text)));
  }

  /**
   * A date as date inputs send it; null for none.
   *
   * @throws InvalidInput FILTER_DATE if it is another text
   */
  public static @Nullable LocalDate asDate(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text.strip());
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeParseException e) {
      throw new InvalidInput(name, "FILTER_DATE", shown(text));
    }
    throw new InvalidInput(name, "FILTER_DATE", shown(text));
  }

  /**
   * An amount as people type it in their language; null for none.
   *
   * @throws InvalidInput NO_NUMBER, NUMBER_AMBIGUOUS, TOO_LARGE, ...
   */
  public static @Nullable BigDecimal asAmount(String name, String text, Locale language) {
    if (text.isBlank()) {
      return null;
    }
    BigDecimal amount = DecimalInput.read(name, text, language, "");
    NumberRange.AMOUNT.check(name, amount);
    return amount;
  }

  private static String shown(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
