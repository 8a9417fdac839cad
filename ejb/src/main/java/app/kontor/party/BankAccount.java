package app.kontor.party;

import java.io.Serializable;
import java.util.Currency;

/**
 * A bank account of the seller.
 *
 * @param iban without blanks
 * @param bic eight or eleven characters
 */
public record BankAccount(String iban, String bic, String bankName, Currency currency)
    implements Serializable {}
