package app.kontor.platform.transaction;

import app.kontor.platform.transaction.internal.Isolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Guards work that takes so long that no rows may be held meanwhile: making a PDF, writing a mail's
 * words. Whoever wants it done after a command enqueues it.
 */
@ApplicationScoped
public class SlowWork {
  @Inject private Isolation isolation;

  /**
   * Lets the work begin.
   *
   * @param work what is begun, for the log
   * @throws IllegalStateException within a transaction that may change something and so hold rows
   */
  public void requireNothingHeld(String work) {
    if (isolation.isChanging()) {
      throw new IllegalStateException(work + " within a transaction that may hold rows");
    }
  }
}
