package app.kontor.platform;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a native query with typed columns: the way lists are read that need a few columns of
 * several tables and no entity.
 */
public final class Rows {
  private final @Nullable Object[] columns;

  private Rows(@Nullable Object[] columns) {
    this.columns = columns;
  }

  /** All rows of a query with two columns or more, each turned into something. */
  public static <T> List<T> list(Query query, Function<Rows, T> mapping) {
    List<T> result = new ArrayList<>();
    for (Object row : query.getResultList()) {
      result.add(mapping.apply(new Rows((Object[]) row)));
    }
    return result;
  }

  /** Ids as they may stand in an {@code IN (...)}: sorted, so that equal questions read equal. */
  public static String in(Collection<Long> ids) {
    return ids.isEmpty()
        ? "NULL"
        : ids.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** A text as it may stand in a LIKE: without its wild cards. */
  public static String like(String text) {
    return text.strip().replaceAll("[%_\\\\]", "");
  }

  public String text(int column) {
    return String.valueOf(columns[column]);
  }

  public @Nullable String textOrNull(int column) {
    Object value = columns[column];
    return value == null ? null : String.valueOf(value);
  }

  public long number(int column) {
    return value(column) instanceof Number number ? number.longValue() : 0;
  }

  public @Nullable Long numberOrNull(int column) {
    return columns[column] == null ? null : number(column);
  }

  public BigDecimal decimal(int column) {
    return (BigDecimal) value(column);
  }

  public boolean flag(int column) {
    Object value = value(column);
    return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
  }

  private Object value(int column) {
    Object value = columns[column];
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }

  /**
   * The order of names as readers of the language expect it. Columns themselves compare letters
   * without their accents, so that a name is found whichever keyboard it is typed on.
   */
  public static String collation(Locale language) {
    return language.getLanguage().equals("pl")
        ? "utf8mb4_uca1400_polish_ai_ci"
        : "utf8mb4_uca1400_ai_ci";
  }
}
