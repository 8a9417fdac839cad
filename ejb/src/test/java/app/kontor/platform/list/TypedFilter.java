package app.kontor.platform.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a filter, by key. */
public record TypedFilter(Map<String, String> typed) implements FilterValues {

  /** Nothing typed. */
  public static TypedFilter empty() {
    return new TypedFilter(Map.of());
  }

  @Override
  public String text(String key) {
    return typed.getOrDefault(key, "");
  }

  @Override
  public boolean flag(String key) {
    return Boolean.parseBoolean(text(key));
  }

  @Override
  public <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
    return typed.containsKey(key) ? Enum.valueOf(type, text(key)) : null;
  }

  @Override
  public @Nullable LocalDate date(String key) {
    return typed.containsKey(key) ? LocalDate.parse(text(key)) : null;
  }

  @Override
  public @Nullable BigDecimal number(String key) {
    return typed.containsKey(key) ? new BigDecimal(text(key)) : null;
  }
}
