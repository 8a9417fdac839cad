package app.kontor.billing;

import app.kontor.platform.failure.BusinessException;

/** The document is issued, but its file is still being prepared. */
public final class DocumentNotPrepared extends BusinessException {
  private static final long serialVersionUID = 1L;

  public DocumentNotPrepared(DocumentNumber number) {
    super("DOCUMENT_NOT_PREPARED", number);
  }
}
