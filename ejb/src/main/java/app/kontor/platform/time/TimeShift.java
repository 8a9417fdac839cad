package app.kontor.platform.time;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs work as if it were another time, on the caller's thread only: a history is loaded through
 * the same rules as live work. What goes out is taken as gone out then, so nobody is told today
 * about what happened long ago.
 */
public final class TimeShift {
  private static final ThreadLocal<Instant> NOW = new ThreadLocal<>();

  private TimeShift() {}

  /** The work's result; for the work the injected clock stands at the instant. */
  public static <T> T at(Instant instant, Supplier<T> work) {
    Instant before = NOW.get();
    NOW.set(instant);
    try {
      return work.get();
    } finally {
      if (before == null) {
        NOW.remove();
      } else {
        NOW.set(before);
      }
    }
  }

  /** The instant this thread works at, or nothing if it is the real time. */
  public static Optional<Instant> now() {
    return Optional.ofNullable(NOW.get());
  }
}
