package app.kontor.platform.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A filter into which nothing was typed. */
record NothingTyped() implements FilterValues {
  @Override
  public String text(String key) {
    return "";
  }

  @Override
  public boolean flag(String key) {
    return false;
  }

  @Override
  public <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
    return null;
  }

  @Override
  public @Nullable LocalDate date(String key) {
    return null;
  }

  @Override
  public @Nullable BigDecimal number(String key) {
    return null;
  }
}
