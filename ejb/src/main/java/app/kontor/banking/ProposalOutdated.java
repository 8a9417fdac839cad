package app.kontor.banking;

import app.kontor.platform.failure.BusinessException;

/** The proposal no longer fits what is open; look for documents again. */
public final class ProposalOutdated extends BusinessException {
  private static final long serialVersionUID = 1L;

  public ProposalOutdated() {
    super("PROPOSAL_OUTDATED");
  }
}
