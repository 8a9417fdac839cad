package app.kontor.platform.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many rows there are of several kinds, in one statement and each as far as is counted. */
public final class Counts {
  private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

  private Counts() {}

  /**
   * What is counted, with parameters of its own.
   *
   * @param sql selects one small column; its parameters are {@code ?1} and so on
   */
  public record Select(String sql, List<?> parameters) {
    public Select {
      parameters = List.copyOf(parameters);
    }

    /** The same where the parameters of others stand before its own. */
    String after(int others) {
      return PARAMETER
          .matcher(sql)
          .replaceAll(found -> "?" + (others + Integer.parseInt(found.group(1))));
    }
  }

  /**
   * Counts what each select finds.
   *
   * @param selects of which an index begins with what the conditions name
   * @return every key has its count
   */
  public static <K> Map<K, Total> read(EntityManager em, Map<K, Select> selects) {
    Map<K, String> numbered = new LinkedHashMap<>();
    List<Object> parameters = new ArrayList<>();
    selects.forEach(
        (key, select) -> {
          numbered.put(key, select.after(parameters.size()));
          parameters.addAll(select.parameters());
        });
    return read(em, numbered, parameters);
  }

  /**
   * Counts what each select finds.
   *
   * @param selects select one small column by what they count; an index begins with what their
   *     conditions name
   * @param parameters of all selects, in their order
   * @return every key has its count
   */
  public static <K> Map<K, Total> read(
      EntityManager em, Map<K, String> selects, List<?> parameters) {
    Map<K, Total> counts = new LinkedHashMap<>();
    if (selects.isEmpty()) {
      return counts;
    }
    List<K> keys = List.copyOf(selects.keySet());
    List<String> counted = List.copyOf(selects.values());
    Query query =
        em.createNativeQuery(
            IntStream.range(0, keys.size())
                .mapToObj(place -> counted(place, counted.get(place)))
                .collect(Collectors.joining(" UNION ALL ")));
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    Rows.list(
            query,
            row ->
                Map.entry(keys.get((int) row.number("place")), Total.upTo(row.number("counted"))))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /**
   * Where there are more than are counted, that is found by the last of them alone; a select that
   * ends at so many would be written down before it is counted.
   */
  private static String counted(int place, String select) {
    return ("SELECT %1$d AS place, COALESCE((SELECT %2$d FROM (%3$s LIMIT 1 OFFSET %4$d) m),"
            + " (SELECT COUNT(*) FROM (%3$s) s)) AS counted")
        .formatted(place, Total.COUNTED + 1, select, Total.COUNTED);
  }
}
