package app.kontor.billing;

import app.kontor.platform.failure.BusinessException;

/** The document is issued, but its file is still being prepared. */
public final class DocumentNotPrepared extends BusinessException {
  private static final long serialVersionUID = 1L;
  private final boolean awaiting;

  public DocumentNotPrepared(DocumentNumber number) {
    this("DOCUMENT_NOT_PREPARED", number, false);
  }

  private DocumentNotPrepared(String code, DocumentNumber number, boolean awaiting) {
    super(code, number);
    this.awaiting = awaiting;
  }

  /** Its paper waits for what is printed on it, see {@link PaperMark.Awaited}. */
  public static DocumentNotPrepared awaiting(DocumentNumber number) {
    return new DocumentNotPrepared("DOCUMENT_AWAITS_EINVOICE", number, true);
  }

  /** Whether it waits for something else than its turn. */
  public boolean isAwaiting() {
    return awaiting;
  }
}
