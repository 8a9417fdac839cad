package app.kontor.platform.data;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
    Map<S, String> selects = new EnumMap<>(statuses);
    for (S status : statuses.getEnumConstants()) {
      selects.put(status, select + " AND status = '" + status.name() + "'");
    }
    return Counts.read(em, selects, parameters);
  }
}
