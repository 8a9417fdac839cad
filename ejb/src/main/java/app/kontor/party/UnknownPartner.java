package app.kontor.party;

import app.kontor.platform.failure.BusinessException;

/** There is no such customer number for this actor. */
public final class UnknownPartner extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownPartner(PartnerNumber number) {
    super("UNKNOWN_PARTNER", number);
  }
}
