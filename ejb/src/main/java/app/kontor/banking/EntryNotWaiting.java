package app.kontor.banking;

import app.kontor.platform.failure.BusinessException;

/** The entry is not in a state in which this can be done with it. */
public final class EntryNotWaiting extends BusinessException {
  private static final long serialVersionUID = 1L;

  public EntryNotWaiting(EntryWork work) {
    super("ENTRY_NOT_WAITING", work);
  }
}
