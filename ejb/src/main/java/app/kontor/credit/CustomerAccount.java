package app.kontor.credit;

import app.kontor.money.Money;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account in one currency.
 *
 * @param ageing of what is open on invoices
 * @param askedInAdvance open on pro-formas, which are no debt before their goods are delivered
 * @param onAccount received without a document to pay
 * @param ordered on terms and neither invoiced nor paid yet
 * @param terms the credit agreed
 * @param version of what is agreed
 */
public record CustomerAccount(
    PartnerNumber customerNumber,
    String customerName,
    Ageing ageing,
    Money askedInAdvance,
    Money onAccount,
    Money ordered,
    CreditTerms terms,
    long version)
    implements Serializable {

  /** What the customer owes by the books: invoices less money on account. */
  public Money balance() {
    return ageing.open().minus(onAccount);
  }

  public @Nullable Money limit() {
    return terms.limit() == null ? null : Money.of(terms.limit(), currency());
  }

  /** What may still be ordered on credit; below zero if more is taken, null without a limit. */
  public @Nullable Money free() {
    Money limit = limit();
    return limit == null ? null : limit.minus(balance()).minus(ordered);
  }

  public Currency currency() {
    return onAccount.currency();
  }
}
