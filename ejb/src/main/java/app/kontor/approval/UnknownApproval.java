package app.kontor.approval;

import app.kontor.platform.failure.BusinessException;

/** There is no such request for approval for this actor. */
public final class UnknownApproval extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownApproval() {
    super("UNKNOWN_APPROVAL");
  }
}
