package app.kontor.web.common.security;

import app.kontor.access.NotAllowed;
import app.kontor.platform.BusinessException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what matters in a chain of causes. */
final class Failures {
  private static final int MAX_DEPTH = 30;

  private Failures() {}

  /** The first of the type in the chain. */
  static <T extends Throwable> Optional<T> find(@Nullable Throwable failure, Class<T> type) {
    Throwable each = failure;
    for (int depth = 0; each != null && depth < MAX_DEPTH; depth++) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
      each = each.getCause();
    }
    return Optional.empty();
  }

  /** The refusal means that there is no such thing for this person. */
  static boolean isUnknown(BusinessException refusal) {
    return refusal instanceof NotAllowed || refusal.code().startsWith("UNKNOWN_");
  }
}
