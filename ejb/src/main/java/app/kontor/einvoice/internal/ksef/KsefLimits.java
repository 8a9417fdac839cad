package app.kontor.einvoice.internal.ksef;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/**
 * The published limits of one context (a seller), which slide: so many calls of a group within a
 * second, a minute, an hour. A call that would break one is not made.
 */
public final class KsefLimits {

  /** Calls that are counted together, with the most per second, minute and hour. */
  public enum Group {
    SEND(10, 30, 180),
    OPEN(10, 30, 120),
    STATUS(30, 120, 1200),
    OTHER(10, 30, 120);

    private final int[] most;

    Group(int second, int minute, int hour) {
      this.most = new int[] {second, minute, hour};
    }
  }

  private static final Duration[] WINDOWS = {
    Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1)
  };

  private final Clock clock;
  private final Map<Group, Deque<Instant>> calls = new EnumMap<>(Group.class);

  public KsefLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a call.
   *
   * @throws KsefFailure.Busy if it may not be made yet
   */
  synchronized void take(Group group) throws KsefFailure.Busy {
    Instant now = clock.instant();
    Deque<Instant> made = calls.computeIfAbsent(group, key -> new ArrayDeque<>());
    while (!made.isEmpty() && !made.getFirst().isAfter(now.minus(WINDOWS[2]))) {
      made.removeFirst();
    }
    Duration pause = Duration.ZERO;
    for (int i = 0; i < WINDOWS.length; i++) {
      Duration needed = pause(made, now, WINDOWS[i], group.most[i]);
      pause = needed.compareTo(pause) > 0 ? needed : pause;
    }
    if (!pause.isZero()) {
      throw new KsefFailure.Busy(pause);
    }
    made.addLast(now);
  }

  /** Until the oldest of the calls that fill the window has left it. */
  private static Duration pause(Deque<Instant> made, Instant now, Duration window, int most) {
    Instant[] within =
        made.stream().filter(at -> at.isAfter(now.minus(window))).toArray(Instant[]::new);
    return within.length < most
        ? Duration.ZERO
        : Duration.between(now, within[within.length - most].plus(window));
  }
}
