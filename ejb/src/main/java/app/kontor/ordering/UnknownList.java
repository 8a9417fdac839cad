package app.kontor.ordering;

import app.kontor.platform.failure.BusinessException;

/** There is no such list of goods for this actor, or they may only read it. */
public final class UnknownList extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownList() {
    super("UNKNOWN_LIST");
  }
}
