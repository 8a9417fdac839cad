package app.kontor.credit;

import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;

/** What was asked is not possible because of a customer's credit, or of a hold for it. */
public final class CreditRefused extends BusinessException {
  private static final long serialVersionUID = 1L;

  public CreditRefused(String code, Serializable... args) {
    super(code, args);
  }
}
