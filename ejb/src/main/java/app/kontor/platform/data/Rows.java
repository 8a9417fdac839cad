package app.kontor.platform.data;

import app.kontor.platform.language.Languages;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a native query, its columns read by the names that the query gives them: the way lists
 * are read that need a few columns of several tables and no entity. Where two columns would have
 * one name, or a column is computed, the query names it with {@code AS}.
 */
public final class Rows {
  /** Asks the persistence provider for the names beside the values. */
  private static final String RESULT_TYPE = "eclipselink.result-type";

  /** Orders of letters that tables of names have a column and an index for, beside their own. */
  private static final Set<String> SORTED = Set.of("polish");

  private final Map<String, Integer> places;
  private final @Nullable Object[] values;

  private Rows(Map<String, Integer> places, @Nullable Object[] values) {
    this.places = places;
    this.values = values;
  }

  /**
   * All rows of a query, each turned into something.
   *
   * @throws IllegalStateException if two columns have the same name
   */
  public static <T> List<T> list(Query query, Function<Rows, T> mapping) {
    List<?> found = query.setHint(RESULT_TYPE, "Map").getResultList();
    List<T> result = new ArrayList<>(found.size());
    Map<String, Integer> places = Map.of();
    for (Object row : found) {
      Map<?, ?> columns = (Map<?, ?>) row;
      if (places.isEmpty()) {
        places = places(columns.keySet());
      }
      result.add(mapping.apply(new Rows(places, columns.values().toArray())));
    }
    return result;
  }

  private static Map<String, Integer> places(Collection<?> names) {
    Map<String, Integer> places = new HashMap<>();
    for (Object name : names) {
      if (places.put(name.toString(), places.size()) != null) {
        throw new IllegalStateException("two columns are named " + name);
      }
    }
    return places;
  }

  /** The first row, turned into something, if the query finds any. */
  public static <T> Optional<T> first(Query query, Function<Rows, T> mapping) {
    return list(query, mapping).stream().findFirst();
  }

  /** The whole numbers of a query with one column, such as ids. */
  public static List<Long> numbers(Query query) {
    List<Long> numbers = new ArrayList<>();
    for (Object value : query.getResultList()) {
      numbers.add(((Number) value).longValue());
    }
    return numbers;
  }

  /** The whole number of a query with one column and one row, such as a count. */
  public static long number(Query query) {
    return ((Number) query.getSingleResult()).longValue();
  }

  /** Ids as they may stand in an {@code IN (...)}: sorted, so that equal questions read equal. */
  public static String in(Collection<Long> ids) {
    return ids.isEmpty()
        ? "NULL"
        : ids.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * The column of a text in the language that is joined; where there is none, the seller's, else
   * any, as {@link Languages#preferred} has it. The other languages are read only then.
   *
   * @param own the joined column, {@code "t.name"}; its table is joined LEFT
   * @param others all texts of the thing as {@code o}, {@code "FROM item_text o WHERE o.item_id =
   *     i.id"}
   * @param sellers the parameter with the seller's language, {@code "?9"}
   */
  public static String text(String own, String others, String sellers) {
    return "COALESCE("
        + own
        + ", (SELECT o"
        + own.substring(own.indexOf('.'))
        + " "
        + others
        + " ORDER BY o.language = "
        + sellers
        + " DESC, o.language LIMIT 1))";
  }

  public String text(String column) {
    return String.valueOf(values[place(column)]);
  }

  public @Nullable String textOrNull(String column) {
    Object value = values[place(column)];
    return value == null ? null : String.valueOf(value);
  }

  public long number(String column) {
    return value(column) instanceof Number number ? number.longValue() : 0;
  }

  public @Nullable Long numberOrNull(String column) {
    return values[place(column)] == null ? null : number(column);
  }

  public BigDecimal decimal(String column) {
    return (BigDecimal) value(column);
  }

  public @Nullable BigDecimal decimalOrNull(String column) {
    return values[place(column)] == null ? null : decimal(column);
  }

  public boolean flag(String column) {
    Object value = value(column);
    return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
  }

  public LocalDate date(String column) {
    return LocalDate.parse(String.valueOf(value(column)));
  }

  public @Nullable LocalDate dateOrNull(String column) {
    return values[place(column)] == null ? null : date(column);
  }

  /** A moment as it is stored, in UTC. */
  public Instant instant(String column) {
    return ((Timestamp) value(column)).toLocalDateTime().toInstant(ZoneOffset.UTC);
  }

  private Object value(String column) {
    Object value = values[place(column)];
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }

  private int place(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalStateException("no column " + column + " but " + places.keySet());
    }
    return place;
  }

  /**
   * What names are ordered by as readers of the language expect: {@code name}; a column of the same
   * text that knows the language's own letters, with an index of its own, where tables of names
   * have one; else the name in the language's order, which is sorted each time.
   */
  public static String nameOrder(Locale language) {
    String sorting = Languages.of(language).sorting();
    if (sorting.isEmpty()) {
      return "name";
    }
    return SORTED.contains(sorting) ? "name_" + sorting : "name COLLATE " + collation(language);
  }

  /** The column whose index holds names in that order, or in the one that is nearest to it. */
  public static String nameIndex(Locale language) {
    String sorting = Languages.of(language).sorting();
    return SORTED.contains(sorting) ? "name_" + sorting : "name";
  }

  /**
   * The order of names as readers of the language expect it. Columns themselves compare letters
   * without their accents, so that a name is found whichever keyboard it is typed on.
   */
  public static String collation(Locale language) {
    String sorting = Languages.of(language).sorting();
    return "utf8mb4_uca1400_" + (sorting.isEmpty() ? "" : sorting + "_") + "ai_ci";
  }
}
