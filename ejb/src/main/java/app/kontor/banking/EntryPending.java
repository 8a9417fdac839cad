package app.kontor.banking;

import app.kontor.platform.failure.BusinessException;

/** The bank has only announced the entry; it can be allocated once a statement confirms it. */
public final class EntryPending extends BusinessException {
  private static final long serialVersionUID = 1L;

  public EntryPending() {
    super("ENTRY_PENDING");
  }
}
