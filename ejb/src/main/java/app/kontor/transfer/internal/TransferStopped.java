package app.kontor.transfer.internal;

import app.kontor.platform.failure.BusinessException;

/** Somebody stopped the job; what its running transaction has done is undone. */
final class TransferStopped extends BusinessException {
  private static final long serialVersionUID = 1L;

  TransferStopped() {
    super("TRANSFER_STOPPED");
  }
}
