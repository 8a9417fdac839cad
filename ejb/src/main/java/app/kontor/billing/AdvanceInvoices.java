package app.kontor.billing;

import jakarta.ejb.Local;

/**
 * Invoices for money that was received before the supply (art. 106b (1) no. 4 of the Polish VAT
 * act; UNTDID 386). Supplies within the EU have none. The invoice of the goods deducts them, per
 * rate, until nothing is left of them.
 */
@Local
public interface AdvanceInvoices {

  /**
   * Issues the advance invoice for what was received on a pro-forma, is not for goods that have
   * left, and is on no advance invoice yet.
   *
   * @param key idempotency key of the form
   * @return its number
   * @throws NoAdvance if there is nothing to invoice in advance
   * @throws ExchangeRateMissing if VAT must be stated in the home currency and no rate is stored
   */
  DocumentNumber issue(String key, DocumentNumber proForma);
}
