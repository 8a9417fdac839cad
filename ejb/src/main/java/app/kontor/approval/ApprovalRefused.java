package app.kontor.approval;

import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;

/** What was asked of a request for approval is not possible. */
public final class ApprovalRefused extends BusinessException {
  private static final long serialVersionUID = 1L;

  public ApprovalRefused(String code, Serializable... args) {
    super(code, args);
  }
}
