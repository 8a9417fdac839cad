package app.kontor.billing;

import app.kontor.platform.failure.BusinessException;

/** There is no such document for this actor. */
public final class UnknownDocument extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownDocument(DocumentNumber number) {
    super("UNKNOWN_DOCUMENT", number);
  }
}
