package app.kontor.web.common.security;

import app.kontor.platform.file.Limits;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.util.concurrent.Semaphore;

/**
 * What is left of a large body that nobody has read. The server reads it to its end so that a
 * browser gets to see the answer, and holds a thread for it; only so many at a moment, beyond which
 * it hangs up.
 */
final class Leftover {
  private static final Semaphore READERS = new Semaphore(Limits.LEFTOVERS_AT_ONCE);

  private Leftover() {}

  /** Bounds what follows after the current request has been answered. */
  static void bound() {
    HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
    if (exchange.isRequestComplete() || !exchange.isRequestChannelAvailable()) {
      return;
    }
    if (READERS.tryAcquire()) {
      exchange.addExchangeCompleteListener(
          (done, next) -> {
            READERS.release();
            next.proceed();
          });
    } else {
      exchange.setPersistent(false);
      exchange.setMaxEntitySize(1);
    }
  }
}
