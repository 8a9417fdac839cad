package app.kontor.approval;

import app.kontor.platform.failure.BusinessException;

/** There is no such budget for this actor. */
public final class UnknownBudget extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownBudget() {
    super("UNKNOWN_BUDGET");
  }
}
