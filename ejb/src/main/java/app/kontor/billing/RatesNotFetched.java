package app.kontor.billing;

import app.kontor.platform.failure.BusinessException;

/** The publisher of rates could not be reached or did not answer with a table. */
public final class RatesNotFetched extends BusinessException {
  private static final long serialVersionUID = 1L;

  /**
   * @param publisher NBP or ECB
   * @param reason for the log, in English
   */
  public RatesNotFetched(String publisher, String reason) {
    super("RATES_NOT_FETCHED", publisher, reason);
  }
}
