package app.kontor.it.growth;

import app.kontor.platform.list.FilterValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter as an address names it. */
record TypedFilter(Map<String, String> values) implements FilterValues {
  TypedFilter {
    values = Map.copyOf(values);
  }

  @Override
  public String text(String key) {
    return values.getOrDefault(key, "");
  }

  @Override
  public boolean flag(String key) {
    return Boolean.parseBoolean(text(key));
  }

  @Override
  public <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
    return text(key).isEmpty() ? null : Enum.valueOf(type, text(key));
  }

  @Override
  public @Nullable LocalDate date(String key) {
    return text(key).isEmpty() ? null : LocalDate.parse(text(key));
  }

  @Override
  public @Nullable BigDecimal number(String key) {
    return text(key).isEmpty() ? null : new BigDecimal(text(key));
  }
}
