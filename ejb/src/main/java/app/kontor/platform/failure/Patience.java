package app.kontor.platform.failure;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How long a call of a use case or a piece of background work is begun again after conflicts: with
 * growing random pauses until fifteen seconds have passed. The database lets wait for a lock as
 * long, because whoever gives up and begins again stands at the end of the queue.
 */
public final class Patience {
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

  public Patience() {
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
  public boolean allowsAnother(RuntimeException failure, boolean reading) {
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
  public void pause() throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, longestPause()));
  }

  /** Milliseconds: 10, 20, 40, ... at most 400. */
  long longestPause() {
    return Math.min(LONGEST_PAUSE, 5L << Math.min(attempts, 10));
  }

  /**
   * Does work that is rolled back as a whole where it fails, or that may be done twice, and begins
   * it again after each conflict with others; in the end the last failure comes through.
   */
  public static <T> T patiently(Supplier<T> work) {
    return new Patience().keepOn(work);
  }

  /** As {@link #patiently(Supplier)}, for work without a result. */
  public static void patiently(Runnable work) {
    patiently(
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T keepOn(Supplier<T> work) {
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (!allowsAnother(e, false)) {
          throw e;
        }
        pauseAfter(e);
      }
    }
  }

  private void pauseAfter(RuntimeException failure) {
    try {
      pause();
    } catch (InterruptedException e) {
      // the server stops
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  /** What the caller is told in the end. */
  public static RuntimeException lastWord(RuntimeException failure) {
    if (Conflicts.isStaleVersion(failure)) {
      return new ChangedMeanwhile();
    }
    return Conflicts.isTransient(failure) ? new TooBusy() : failure;
  }
}
