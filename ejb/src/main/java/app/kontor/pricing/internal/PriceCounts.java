package app.kontor.pricing.internal;

import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many prices a list has. A list may have a hundred thousand, so they are counted once for each
 * edition, which whoever changes prices raises before the first of them. Nobody asks between the
 * two.
 */
@ApplicationScoped
public class PriceCounts {
  /** Kept lists; beyond it all are dropped, and counted again by whoever needs them. */
  private static final int MOST = 10_000;

  private final Map<Long, Counted> known = new ConcurrentHashMap<>();

  @PersistenceContext private EntityManager em;

  private record Counted(long edition, long prices) {}

  /**
   * The number of prices of each list that has any.
   *
   * @param editions of lists, as the running transaction sees them
   */
  Map<Long, Long> of(Map<Long, Long> editions) {
    Map<Long, Long> prices = new HashMap<>();
    Map<Long, Long> unknown = new HashMap<>();
    editions.forEach(
        (list, edition) -> {
          Counted counted = known.get(list);
          if (counted != null && counted.edition() == edition) {
            prices.put(list, counted.prices());
          } else {
            unknown.put(list, edition);
          }
        });
    if (!unknown.isEmpty()) {
      prices.putAll(counted(unknown));
    }
    return prices;
  }

  private Map<Long, Long> counted(Map<Long, Long> editions) {
    Map<Long, Long> prices = new HashMap<>();
    editions.keySet().forEach(list -> prices.put(list, 0L));
    Rows.list(
            em.createNativeQuery(
                "SELECT list_id, COUNT(*) AS prices FROM price_entry WHERE list_id IN ("
                    + Rows.in(editions.keySet())
                    + ") GROUP BY list_id"),
            row -> Map.entry(row.number("list_id"), row.number("prices")))
        .forEach(row -> prices.put(row.getKey(), row.getValue()));
    if (known.size() + prices.size() > MOST) {
      known.clear();
    }
    prices.forEach(
        (list, count) -> known.put(list, new Counted(editions.getOrDefault(list, 0L), count)));
    return prices;
  }
}
