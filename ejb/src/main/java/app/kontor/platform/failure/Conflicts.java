package app.kontor.platform.failure;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a failed transaction failed of, and so whether the same work may be begun again: it
 * was rolled back as a whole. MariaDB 1213 is a deadlock, 1205 a lock wait, 1020 a record that
 * changed since the snapshot, 1412 a table that was rebuilt since then; an entity's version may be
 * stale because somebody else committed between reading and writing; a key may be taken because two
 * added the same at the same moment; and the pool may have had no connection for as long as it
 * waits for one.
 */
public final class Conflicts {
  /** IronJacamar: no managed connection available within the configured blocking timeout. */
  private static final String POOL_EXHAUSTED = "IJ000655";

  private Conflicts() {}

  /** Whether beginning the same work again may succeed by waiting alone. */
  public static boolean isTransient(Throwable failure) {
    return find(failure, SQLException.class)
            .filter(
                e ->
                    e.getErrorCode() == 1213
                        || e.getErrorCode() == 1205
                        || e.getErrorCode() == 1020
                        || e.getErrorCode() == 1412
                        || "40001".equals(e.getSQLState()))
            .isPresent()
        || isStaleVersion(failure)
        || isPoolExhausted(failure);
  }

  /**
   * Whether the connection to the database broke. Nothing has come of the work then, unless it was
   * the commit that got no answer.
   */
  public static boolean isConnectionLost(Throwable failure) {
    return find(failure, SQLException.class)
        .filter(e -> String.valueOf(e.getSQLState()).startsWith("08"))
        .isPresent();
  }

  /** Whether the connection was found broken before anything was asked for. */
  public static boolean isLostBefore(Throwable failure) {
    return find(failure, LostBefore.class).isPresent();
  }

  /** The connection that a transaction got was broken: nothing has been done yet. */
  public static final class LostBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostBefore(SQLException cause) {
      super("the connection had broken", cause);
    }
  }

  /** Whether a row with the same key was there already: MariaDB 1062. */
  public static boolean isDuplicate(Throwable failure) {
    return find(failure, SQLException.class).filter(e -> e.getErrorCode() == 1062).isPresent();
  }

  /** Whether all connections to the database were in use. */
  public static boolean isPoolExhausted(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (String.valueOf(cause.getMessage()).contains(POOL_EXHAUSTED)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Whether an entity's version was stale. */
  public static boolean isStaleVersion(Throwable failure) {
    return find(failure, OptimisticLockException.class).isPresent();
  }

  /** The first of a type in the chain of causes. */
  public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
