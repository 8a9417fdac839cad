package app.kontor.quoting;

import app.kontor.platform.failure.BusinessException;

/** The quotation is too far for what was asked. */
public final class QuotationNotOpen extends BusinessException {
  private static final long serialVersionUID = 1L;

  public QuotationNotOpen(QuotationNumber number, QuotationState state) {
    super("QUOTATION_NOT_OPEN", number, state);
  }
}
