package app.kontor.notification.internal.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many unread notices this node counted for people in the last minute: the bell stands on every
 * page, and is none the worse for being a moment late.
 */
@ApplicationScoped
class KeptNotices {
  static final Duration LONGEST = Duration.ofMinutes(1);

  /** People of a large company; beyond it all are dropped and counted again. */
  private static final int MOST = 10_000;

  private final Map<Long, Counted> counts = new ConcurrentHashMap<>();

  private record Counted(int unread, Instant at) {}

  OptionalInt of(long userId, Instant now) {
    Counted known = counts.get(userId);
    return known != null && !known.at().isAfter(now) && known.at().plus(LONGEST).isAfter(now)
        ? OptionalInt.of(known.unread())
        : OptionalInt.empty();
  }

  void keep(long userId, int unread, Instant now) {
    if (counts.size() >= MOST) {
      counts.clear();
    }
    counts.put(userId, new Counted(unread, now));
  }

  /** The person has read something, or chosen. */
  void forget(long userId) {
    counts.remove(userId);
  }
}
