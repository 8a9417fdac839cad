package app.kontor.server;

import java.util.concurrent.TimeUnit;

/** How processes that the product started come to their end. */
final class Ending {
  private static final int PATIENCE_SECONDS = 60;

  private Ending() {}

  /** Asks a process to end and waits for it; kills it only after a minute. */
  static void of(Process running) {
    running.destroy();
    try {
      if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running.destroyForcibly();
    }
  }
}
