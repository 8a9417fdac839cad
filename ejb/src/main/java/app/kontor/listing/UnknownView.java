package app.kontor.listing;

import app.kontor.platform.failure.BusinessException;

/** There is no such view for this person. */
public final class UnknownView extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownView(String reference) {
    super("UNKNOWN_VIEW", reference);
  }
}
