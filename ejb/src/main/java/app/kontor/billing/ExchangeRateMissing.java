package app.kontor.billing;

import app.kontor.platform.failure.BusinessException;
import java.time.LocalDate;

/**
 * An invoice in a foreign currency with domestic VAT needs the rate of the last working day before
 * the supply (art. 31a of the Polish VAT act), and none is stored.
 */
public final class ExchangeRateMissing extends BusinessException {
  private static final long serialVersionUID = 1L;

  public ExchangeRateMissing(String currency, LocalDate before) {
    super("EXCHANGE_RATE_MISSING", currency, before);
  }
}
