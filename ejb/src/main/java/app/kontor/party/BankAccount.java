package app.kontor.party;

import java.io.Serializable;
import java.util.Currency;

/**
 * A bank account of the seller.
 *
 * @param iban without blanks
 * @param bic eight or eleven characters
 * @param place among the seller's accounts; where several are in a currency, the first is shown
 * @param active whether new documents may name it; payments that still arrive are recognised
 * @param others whether it takes payments in currencies without an account of their own; the bank
 *     converts them
 * @param version as it was read, {@link #NEW} for one that is to be added
 */
public record BankAccount(
    String iban,
    String bic,
    String bankName,
    Currency currency,
    int place,
    boolean active,
    boolean others,
    long version)
    implements Serializable {
  /** The version of an account that is not there yet. */
  public static final long NEW = -1;

  /** An account in use for its own currency. */
  public BankAccount(String iban, String bic, String bankName, Currency currency) {
    this(iban, bic, bankName, currency, 1, true, false, NEW);
  }

  /** What names it among the seller's accounts: {@code "PL61109010140000071219812874-PLN"}. */
  public String key() {
    return iban + '-' + currency.getCurrencyCode();
  }
}
