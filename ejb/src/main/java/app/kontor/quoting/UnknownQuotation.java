package app.kontor.quoting;

import app.kontor.platform.failure.BusinessException;

/** There is no such quotation for this actor, or the link to it is none. */
public final class UnknownQuotation extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownQuotation() {
    super("UNKNOWN_QUOTATION");
  }
}
