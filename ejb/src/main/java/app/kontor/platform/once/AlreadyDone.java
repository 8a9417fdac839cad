package app.kontor.platform.once;

import app.kontor.platform.failure.BusinessException;

/**
 * The very command was done before with the same key: a form sent twice. Nothing was done now; the
 * page leads to where the first sending led.
 */
public final class AlreadyDone extends BusinessException {
  private static final long serialVersionUID = 1L;

  public AlreadyDone() {
    super("ALREADY_DONE");
  }
}
