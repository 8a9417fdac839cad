package app.kontor.billing;

import app.kontor.platform.failure.BusinessException;

/** Nothing was received that an advance invoice is asked for. */
public final class NoAdvance extends BusinessException {
  private static final long serialVersionUID = 1L;

  public NoAdvance(DocumentNumber proForma) {
    super("NO_ADVANCE", proForma);
  }
}
