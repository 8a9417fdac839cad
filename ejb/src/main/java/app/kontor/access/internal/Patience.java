package app.kontor.access.internal;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.Conflicts;
import app.kontor.platform.failure.TooBusy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * How long one call of a use case is begun again after conflicts: with growing random pauses until
 * fifteen seconds have passed. The database lets wait for a lock as long, because whoever gives up
 * and begins again stands at the end of the queue.
 */
final class Patience {
  static final Duration LONGEST = Duration.ofSeconds(15);

  /** The second time, what the other one added is seen and decided on. */
  private static final int AFTER_DUPLICATES = 2;

  /** The others that were idle are closed with the first that is found broken. */
  private static final int AFTER_LOSSES = 3;

  private static final long SHORTEST_PAUSE = 2;
  private static final long LONGEST_PAUSE = 400;

  private final LongSupplier nanos;
  private final long end;
  private int attempts;

  Patience() {
    this(System::nanoTime);
  }

  Patience(LongSupplier nanos) {
    this.nanos = nanos;
    this.end = nanos.getAsLong() + LONGEST.toNanos();
  }

  /**
   * Whether the attempt that just failed should be followed by another.
   *
   * @param reading nothing was to be changed, so that it does not matter how far it came
   */
  boolean allowsAnother(RuntimeException failure, boolean reading) {
    attempts++;
    if (Conflicts.isLostBefore(failure) || reading && Conflicts.isConnectionLost(failure)) {
      return attempts <= AFTER_LOSSES;
    }
    if (Conflicts.isDuplicate(failure)) {
      return attempts <= AFTER_DUPLICATES;
    }
    return Conflicts.isTransient(failure) && nanos.getAsLong() - end < 0;
  }

  /** Lets others finish; by chance, so that those who met do not meet again. */
  void pause() throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, longestPause()));
  }

  /** Milliseconds: 10, 20, 40, ... at most 400. */
  long longestPause() {
    return Math.min(LONGEST_PAUSE, 5L << Math.min(attempts, 10));
  }

  /** What the caller is told in the end. */
  static RuntimeException lastWord(RuntimeException failure) {
    if (Conflicts.isStaleVersion(failure)) {
      return new ChangedMeanwhile();
    }
    return Conflicts.isTransient(failure) ? new TooBusy() : failure;
  }
}
