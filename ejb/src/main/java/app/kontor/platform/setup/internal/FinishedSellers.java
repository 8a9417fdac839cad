package app.kontor.platform.setup.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sellers this node has seen complete. That holds until something that is kept as reference
 * data changes, and for a quarter of an hour at most, because goods, customers and people are not.
 */
@ApplicationScoped
public class FinishedSellers {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Map<Long, Seen> complete = new ConcurrentHashMap<>();

  private record Seen(String edition, Instant at) {}

  /**
   * @param edition of all reference data as the running transaction sees it
   */
  boolean contains(long sellerId, String edition, Instant now) {
    Seen seen = complete.get(sellerId);
    return seen != null && seen.edition().equals(edition) && now.isBefore(seen.at().plus(LONGEST));
  }

  /** What was seen last holds. */
  void note(long sellerId, String edition, Instant now, boolean isComplete) {
    if (isComplete) {
      complete.put(sellerId, new Seen(edition, now));
    } else {
      complete.remove(sellerId);
    }
  }
}
