package app.kontor.credit;

import app.kontor.money.Money;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The credit that customers have. */
@Local
public interface CreditLimits {

  /**
   * Agrees credit with a customer in a currency; orders that wait for credit are looked at anew.
   *
   * @param version of the account as it was read, 0 for one that is not there yet
   * @param reason for those who ask later, required
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  void agree(
      PartnerNumber customer, Currency currency, long version, CreditTerms terms, String reason);

  /** What was decided on a customer's credit, latest first. */
  Page<CreditDecision> decisions(PartnerNumber customer, PageRequest page);

  /**
   * What an order of the actor's company would take of its credit, for the checkout.
   *
   * @param gross of the order
   * @param paymentTerms code of the terms that were chosen, empty for those that hold
   * @return empty if no credit is looked at: paid in advance, or nothing is agreed
   */
  Optional<CreditPanel> panel(Money gross, @Nullable String paymentTerms);
}
