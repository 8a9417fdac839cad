package app.kontor.transfer;

import app.kontor.platform.failure.BusinessException;

/** The seller has no file of this reference, or the actor may not see files of its kind. */
public final class UnknownTransfer extends BusinessException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN = 60;

  public UnknownTransfer(String reference) {
    super(
        "UNKNOWN_TRANSFER",
        reference.length() <= MAX_SHOWN ? reference : reference.substring(0, MAX_SHOWN));
  }
}
