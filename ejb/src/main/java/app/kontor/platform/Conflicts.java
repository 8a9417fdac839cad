package app.kontor.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a failed transaction failed of. MariaDB 1213 deadlock, 1205 lock wait, 1020 record
 * changed since the snapshot, and SQLSTATE 40001 rolled the whole transaction back, so it can be
 * run again; a stale version is a person's conflict and is not.
 */
public final class Conflicts {
  private Conflicts() {}

  /** Whether running the same transaction again may succeed. */
  public static boolean isTransient(Throwable failure) {
    return find(failure, SQLException.class)
        .filter(
            e ->
                e.getErrorCode() == 1213
                    || e.getErrorCode() == 1205
                    || e.getErrorCode() == 1020
                    || "40001".equals(e.getSQLState()))
        .isPresent();
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
