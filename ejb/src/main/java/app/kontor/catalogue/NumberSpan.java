package app.kontor.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from one to another, both of them included, as they are asked for of a property: {@code
 * 20..60}, {@code 20..} or {@code ..60}.
 *
 * @param from null for no least
 * @param to null for no most; not both are null
 */
public record NumberSpan(@Nullable BigDecimal from, @Nullable BigDecimal to)
    implements Serializable {
  private static final String NUMBER = "(-?\\d{1,9}(?:\\.\\d{1,6})?)?";
  private static final Pattern SPAN = Pattern.compile(NUMBER + "\\.\\." + NUMBER);

  /** Between two numbers, whichever is the less; nothing if neither is there. */
  public static Optional<NumberSpan> between(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null && other == null) {
      return Optional.empty();
    }
    boolean swapped = one != null && other != null && one.compareTo(other) > 0;
    return Optional.of(swapped ? new NumberSpan(other, one) : new NumberSpan(one, other));
  }

  /** What {@link #toString} has written; nothing for other texts. */
  public static Optional<NumberSpan> parse(String text) {
    Matcher span = SPAN.matcher(text);
    return span.matches()
        ? between(number(span.group(1)), number(span.group(2)))
        : Optional.empty();
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null || text.isEmpty() ? null : new BigDecimal(text);
  }

  @Override
  public String toString() {
    return (from == null ? "" : PropertyRules.plain(from))
        + ".."
        + (to == null ? "" : PropertyRules.plain(to));
  }
}
