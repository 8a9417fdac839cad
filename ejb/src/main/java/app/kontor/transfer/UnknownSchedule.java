package app.kontor.transfer;

import app.kontor.platform.failure.BusinessException;

/**
 * The seller has no schedule or run of this reference, or the actor may not see those of its kind.
 */
public final class UnknownSchedule extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownSchedule() {
    super("UNKNOWN_SCHEDULE");
  }
}
