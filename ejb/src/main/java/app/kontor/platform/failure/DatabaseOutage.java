package app.kontor.platform.failure;

import app.kontor.platform.node.NodeMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of timers. While the database cannot be reached they fail every few seconds, of
 * which the log says one line at the start, one each minute, and one at the end.
 */
@ApplicationScoped
public class DatabaseOutage {
  private static final System.Logger LOG = System.getLogger(DatabaseOutage.class.getName());

  /**
   * Of the connection pool: none free in time, none to be made, closed under its user, lost while
   * it committed, or asked for by a transaction that has lost it.
   */
  private static final List<String> POOL =
      List.of("IJ000453", "IJ000655", "IJ001156", "IJ031040", "IJ031070", "IJ031084");

  /** A component that has stopped with its server, or is about to, was asked once more. */
  private static final List<String> STOPPED = List.of("WFLYEE0043", "WFLYEJB0421");

  private static final int DEEPEST = 30;

  private static final Duration REMIND = Duration.ofMinutes(1);

  private Clock clock;
  private @Nullable Instant since;
  private @Nullable Instant told;

  @Inject
  public DatabaseOutage(Clock clock) {
    this.clock = clock;
  }

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected DatabaseOutage() {}

  /**
   * Runs the work, again after conflicts with others; an unreachable database is noted, whatever
   * else it throws is logged, and neither comes through, for a timer would only log it once more
   * and in full.
   */
  public void guard(String work, Runnable runnable) {
    guarded(
        work,
        () -> {
          runnable.run();
          return true;
        });
  }

  /** As {@link #guard}, for work that finds something; empty if it failed. */
  public <T> Optional<T> guarded(String work, Supplier<T> supplier) {
    // the timers' and lanes' outermost boundary
    try {
      T found = Patience.patiently(supplier);
      reached();
      return Optional.of(found);
    } catch (RuntimeException e) {
      if (isUnreachable(e)) {
        missed(e);
      } else if (isStopping(e)) {
        LOG.log(System.Logger.Level.INFO, work + " ends with the server");
      } else {
        NodeMemory.endIfExhausted(e);
        LOG.log(System.Logger.Level.ERROR, work + " failed: " + ShortTrace.of(e));
      }
    } catch (OutOfMemoryError e) {
      NodeMemory.endIfExhausted(e);
    }
    return Optional.empty();
  }

  private synchronized void missed(RuntimeException failure) {
    Instant now = clock.instant();
    Instant began = since;
    Instant last = told;
    if (began == null || last == null) {
      since = now;
      told = now;
      LOG.log(
          System.Logger.Level.ERROR,
          "the database cannot be reached; timers try again until it is back: " + root(failure));
    } else if (!now.isBefore(last.plus(REMIND))) {
      told = now;
      LOG.log(
          System.Logger.Level.ERROR,
          "the database has not been reached for "
              + Duration.between(began, now).toSeconds()
              + " s");
    }
  }

  private synchronized void reached() {
    Instant began = since;
    if (began != null) {
      since = null;
      told = null;
      LOG.log(
          System.Logger.Level.WARNING,
          "the database is back after "
              + Duration.between(began, clock.instant()).toSeconds()
              + " s");
    }
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < 30; depth++) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  /** Whether the work was turned away because its server stops; it goes on at the next start. */
  public static boolean isStopping(Throwable failure) {
    String root = root(failure);
    return STOPPED.stream().anyMatch(root::contains);
  }

  /**
   * Whether the failure means that there is no connection to be had: SQLSTATE class 08 is one that
   * could not be made or was lost, 57 and 70100 a shutdown; without a state, the pool had none free
   * in time or has just closed it. A commit that was cut off says so beside its cause.
   */
  public static boolean isUnreachable(Throwable failure) {
    return isUnreachable(failure, DEEPEST);
  }

  private static boolean isUnreachable(@Nullable Throwable failure, int depth) {
    if (failure == null || depth == 0) {
      return false;
    }
    String text = String.valueOf(failure.getMessage());
    return POOL.stream().anyMatch(text::contains)
        || failure instanceof SQLException sql && isLost(sql.getSQLState())
        || isUnreachable(failure.getCause(), depth - 1)
        || Arrays.stream(failure.getSuppressed()).anyMatch(one -> isUnreachable(one, depth - 1));
  }

  private static boolean isLost(@Nullable String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("57") || state.equals("70100"));
  }
}
