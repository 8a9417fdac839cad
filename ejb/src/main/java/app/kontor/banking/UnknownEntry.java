package app.kontor.banking;

import app.kontor.platform.failure.BusinessException;

/** No entry, allocation or file of the seller has this reference. */
public final class UnknownEntry extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownEntry(String reference) {
    super("UNKNOWN_ENTRY", reference);
  }
}
