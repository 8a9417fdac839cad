package app.kontor.shipping;

import app.kontor.platform.failure.BusinessException;

/** There is no such goods-issue note or waybill for this actor. */
public final class UnknownDespatch extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownDespatch(DespatchNumber number) {
    super("UNKNOWN_DESPATCH", number);
  }
}
