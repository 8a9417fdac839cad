package app.kontor.party;

import app.kontor.platform.failure.BusinessException;

/** The seller has no zone, group of customers or payment terms of this code. */
public final class UnknownMarket extends BusinessException {
  private static final long serialVersionUID = 1L;

  private UnknownMarket(String code, String which) {
    super(code, which);
  }

  public static UnknownMarket zone(String code) {
    return new UnknownMarket("UNKNOWN_ZONE", code);
  }

  public static UnknownMarket terms(String code) {
    return new UnknownMarket("UNKNOWN_TERMS", code);
  }

  public static UnknownMarket group(String code) {
    return new UnknownMarket("UNKNOWN_GROUP", code);
  }
}
