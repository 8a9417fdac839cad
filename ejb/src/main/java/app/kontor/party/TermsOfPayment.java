package app.kontor.party;

import jakarta.ejb.Local;
import java.util.List;

/**
 * On which terms a seller is paid. A seller that has said nothing is paid in advance. Orders keep
 * the terms they were placed on, so that a change reaches later orders only.
 */
@Local
public interface TermsOfPayment {

  /** The terms of the actor's seller. */
  PaymentTermsBook book();

  /**
   * The terms that an order of a customer can be placed on, those that hold for it first. Its own
   * people choose among those that the seller leaves to choose and that give no longer time; staff
   * among all in use.
   *
   * @throws UnknownPartner also if it is another company's and the actor may not see it
   */
  List<PaymentTerms> offered(PartnerNumber customer);

  /**
   * Adds terms.
   *
   * @param key idempotency key of the form
   * @return their code
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  String add(String key, PaymentTerms terms);

  /**
   * Changes all but the code.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  void change(PaymentTerms terms);

  /**
   * Removes terms that no customer has agreed.
   *
   * @param version as they were read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws StillUsed naming a customer who has agreed them
   */
  void remove(String code, long version);
}
