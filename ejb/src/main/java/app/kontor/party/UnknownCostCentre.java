package app.kontor.party;

import app.kontor.platform.failure.BusinessException;

/** The company keeps no cost centre of this code. */
public final class UnknownCostCentre extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownCostCentre(String code) {
    super("UNKNOWN_COST_CENTRE", code);
  }
}
