package app.kontor.platform.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many rows of a list have each status, each as far as is counted. Most lists have no more than
 * that in all: they are counted in one go. Of those that have more, each status is counted by
 * itself, and the node remembers that they do.
 */
public final class StatusCounts {
  /** Lists with many rows, by what was asked; none of them has to be among it. */
  private static final Set<Asked> MANY = ConcurrentHashMap.newKeySet();

  /** So many lists are remembered, beyond which all are forgotten. */
  private static final int MOST_REMEMBERED = 10_000;

  private record Asked(String from, List<?> parameters) {}

  private StatusCounts() {}

  /**
   * Counts by the column {@code status}.
   *
   * @param from the list's rows, {@code "FROM mail WHERE seller_id = ?1"}; its condition is open
   *     for another {@code AND}, and an index has the status after what the condition names
   * @param parameters of the condition, in their order
   * @return every status has its count
   */
  public static <S extends Enum<S>> Map<S, Total> read(
      EntityManager em, Class<S> statuses, String from, List<?> parameters) {
    Asked asked = new Asked(from, List.copyOf(parameters));
    if (!MANY.contains(asked)) {
      Map<S, Total> counts = together(em, statuses, asked);
      if (counts.values().stream().mapToLong(Total::counted).sum() <= Total.COUNTED) {
        return counts;
      }
      if (MANY.size() >= MOST_REMEMBERED) {
        MANY.clear();
      }
      MANY.add(asked);
    }
    Map<S, String> selects = new EnumMap<>(statuses);
    for (S status : statuses.getEnumConstants()) {
      selects.put(status, "SELECT id " + from + " AND status = '" + status.name() + "'");
    }
    return Counts.read(em, selects, parameters);
  }

  /** Of one row more than is counted it is not known which status the others have. */
  private static <S extends Enum<S>> Map<S, Total> together(
      EntityManager em, Class<S> statuses, Asked asked) {
    Query query = em.createNativeQuery(together(asked.from()));
    for (int i = 0; i < asked.parameters().size(); i++) {
      query.setParameter(i + 1, asked.parameters().get(i));
    }
    Map<S, Total> counts = new EnumMap<>(statuses);
    for (S status : statuses.getEnumConstants()) {
      counts.put(status, Total.of(0));
    }
    Rows.list(
            query,
            row ->
                Map.entry(
                    Enum.valueOf(statuses, row.text("status")), Total.of(row.number("counted"))))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  static String together(String from) {
    return "SELECT s.status, COUNT(*) AS counted FROM (SELECT status "
        + from
        + " LIMIT "
        + (Total.COUNTED + 1)
        + ") s GROUP BY s.status";
  }
}
