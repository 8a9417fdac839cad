package app.kontor.party;

import jakarta.ejb.Local;
import java.util.List;

/**
 * Keeps the seller's bank accounts. None is ever deleted, because documents name it and payments
 * may still arrive; it is switched off.
 */
@Local
public interface BankAccounts {

  /** All accounts of the actor's seller in their order, those that are switched off last. */
  List<BankAccount> all();

  /**
   * Adds an account.
   *
   * @param key idempotency key of the form
   * @return {@link BankAccount#key}
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong, {@code iban}
   *     if the seller has the number in that currency
   */
  String add(String key, BankAccount account);

  /**
   * Changes an account, known by number and currency; issued documents keep what they say.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  void change(BankAccount account);
}
