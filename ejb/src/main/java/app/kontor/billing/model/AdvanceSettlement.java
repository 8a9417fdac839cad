package app.kontor.billing.model;

import app.kontor.money.Money;

/**
 * How the advance received on a pro-forma meets a new invoice: as much as there is, never more than
 * the invoice; what is left to pay moves from the pro-forma to the invoice.
 *
 * @param settled part of the advance used up by this invoice
 * @param due what the buyer still has to pay on the invoice
 */
public record AdvanceSettlement(Money settled, Money due) {

  /**
   * @param received in all on the pro-forma
   * @param usedBefore settled on earlier invoices
   */
  public static AdvanceSettlement of(Money invoiceGross, Money received, Money usedBefore) {
    Money available = received.minus(usedBefore).max(Money.zero(invoiceGross.currency()));
    Money settled = available.min(invoiceGross);
    return new AdvanceSettlement(settled, invoiceGross.minus(settled));
  }
}
