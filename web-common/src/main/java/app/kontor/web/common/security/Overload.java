package app.kontor.web.common.security;

import app.kontor.platform.file.Limits;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers that ask to come back: 503 with {@code Retry-After}, and one line in the log a minute
 * however many there are.
 */
final class Overload {
  private static final Logger LOG = Logger.getLogger("app.kontor.web");
  private static final long MINUTE = 60_000_000_000L;
  private static final AtomicLong LAST = new AtomicLong(System.nanoTime() - MINUTE);
  private static final AtomicInteger REFUSED = new AtomicInteger();

  /** Seconds after which a browser or proxy may try again. */
  static final int RETRY_SECONDS = 5;

  private Overload() {}

  /** Refuses because too many of one kind are being served. */
  static void refuse(HttpServletResponse response, String what) throws IOException {
    note(what);
    headers(response);
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  /** Notes a refusal because of a failure. */
  static void note(Throwable failure) {
    note(rootText(failure));
  }

  static void headers(HttpServletResponse response) {
    response.setHeader("Retry-After", Integer.toString(RETRY_SECONDS));
  }

  private static void note(String what) {
    int refused = REFUSED.incrementAndGet();
    long now = System.nanoTime();
    long last = LAST.get();
    if (now - last >= MINUTE && LAST.compareAndSet(last, now)) {
      REFUSED.set(0);
      LOG.log(
          Level.WARNING,
          () -> refused + " requests were asked to come back (503), the last: " + what);
    }
  }

  private static String rootText(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; depth < Limits.LINE; depth++) {
      @Nullable Throwable cause = root.getCause();
      if (cause == null) {
        break;
      }
      root = cause;
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }
}
