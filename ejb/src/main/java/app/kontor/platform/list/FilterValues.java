package app.kontor.platform.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a list's filter. What is no value is refused by name ({@link
 * app.kontor.platform.failure.InvalidInput}): a filter that were passed over would show, and
 * export, everything.
 */
public interface FilterValues {

  /** A filter into which nothing was typed. */
  static FilterValues none() {
    return new NothingTyped();
  }

  /** A text without blanks around it, empty if there is none. */
  String text(String key);

  /** Yes or no, false if there is neither. */
  boolean flag(String key);

  /** The constant with this very name; null for none. */
  <E extends Enum<E>> @Nullable E constant(String key, Class<E> type);

  /** Null for none. */
  @Nullable LocalDate date(String key);

  /** An amount in whatever currency; null for none. */
  @Nullable BigDecimal number(String key);
}
