package app.kontor.platform.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many rows of a list have each status, in one statement and each as far as is counted. */
public final class StatusCounts {
  private StatusCounts() {}

  /**
   * Counts by the column {@code status}.
   *
   * @param select the list's rows, of which one small column is selected; its condition is open for
   *     another {@code AND}, and an index has the status after what the condition names
   * @param parameters of the select, in their order
   * @return every status has its count
   */
  public static <S extends Enum<S>> Map<S, Total> read(
      EntityManager em, Class<S> statuses, String select, List<?> parameters) {
    String limit = " LIMIT " + (Total.COUNTED + 1);
    String sql =
        Arrays.stream(statuses.getEnumConstants())
            .map(
                status ->
                    "SELECT '%1$s' AS status, COUNT(*) AS counted FROM (%2$s AND status = '%1$s'%3$s) s"
                        .formatted(status.name(), select, limit))
            .collect(Collectors.joining(" UNION ALL "));
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    Map<S, Total> counts = new EnumMap<>(statuses);
    Rows.list(query, row -> Map.entry(Enum.valueOf(statuses, row.text("status")), total(row)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  private static Total total(Rows row) {
    long counted = row.number("counted");
    return counted > Total.COUNTED ? new Total(Total.COUNTED, true) : Total.of(counted);
  }
}
