package app.kontor.stock;

import app.kontor.platform.failure.BusinessException;

/** More is to be issued than is reserved for the order line in this warehouse. */
public final class NotReserved extends BusinessException {
  private static final long serialVersionUID = 1L;

  public NotReserved(DemandNumber demand, int lineNumber) {
    super("NOT_RESERVED", demand, lineNumber);
  }
}
