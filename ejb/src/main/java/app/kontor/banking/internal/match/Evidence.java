package app.kontor.banking.internal.match;

import java.util.List;

/**
 * One reason for or against a proposal, for storing and for people; the texts are in the bundles.
 *
 * @param weight logarithm of the likelihood ratio in tenths; negative speaks against
 */
public record Evidence(Code code, int weight, List<String> arguments) {

  public Evidence {
    arguments = List.copyOf(arguments);
  }

  static Evidence of(Code code, int weight, String... arguments) {
    return new Evidence(code, weight, List.of(arguments));
  }

  /** What was seen; arguments in brackets. */
  public enum Code {
    /** The printed payment reference with right check digits [document, reference]. */
    PAYMENT_REFERENCE,
    /** The number in full, or as good as [number, as found]. */
    NUMBER,
    /** A number that fits but is short of prefix or year [number, as found]. */
    NUMBER_LIKE,
    /** A number that fits, though its letters say another kind of document [number, as found]. */
    NUMBER_OF_OTHER_KIND,
    /** A number one keystroke away [number, as found]. */
    NUMBER_SIMILAR,
    /** The payer's account paid for this customer before [account, times]. */
    PAYER_ACCOUNT,
    /** The account pays for several customers, this one among them [account]. */
    PAYER_ACCOUNT_SHARED,
    /** The payment came over the customer's own virtual account [id]. */
    VIRTUAL_ACCOUNT,
    /** The customer's VAT id is in the text [VAT id]. */
    VAT_ID,
    /** The payer's name is the customer's or near it [payer, customer]. */
    NAME,
    /** The amount is what is open. */
    AMOUNT_EXACT,
    /** The amount is the sum of the documents [how many]. */
    AMOUNT_SUM,
    /** Nothing else open has this amount. */
    AMOUNT_UNIQUE,
    /** With the bank's stated charges the amount is exact [charges]. */
    AMOUNT_LESS_CHARGES,
    /** Short by what may be a bank's charge [difference]. */
    AMOUNT_SHORT,
    /** Pays a part [left open]. */
    AMOUNT_PART,
    /** Pays more than is open [difference]. */
    AMOUNT_OVER,
    /** The payer split the amount over the documents himself. */
    SPLIT_STATED,
    /** The booking is older than the document [issue date]. */
    BEFORE_ISSUE,
    /** The payer's account belongs to another customer [account]. */
    OTHER_PAYER,
    /** Another customer's VAT id is in the text [VAT id]. */
    OTHER_VAT_ID,
    /** The text names a document or an order that is paid already [number as named]. */
    ALREADY_PAID,
    /** The text speaks of a refund, credit, bonus or return [word]. */
    REFUND,
    /** The bank marks the entry as a reversal or return of a payment. */
    RETURNED,
    /** The statement does not balance or is of a foreign account. */
    STATEMENT_UNPROVEN,
    /** Another payment of the same day is a better fit. */
    TAKEN_BY_OTHER
  }
}
