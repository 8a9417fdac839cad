package app.kontor.einvoice.internal.fa;

/**
 * Something KSeF would refuse, and who can mend it: texts {@code einvoice.fault.<NAME>}, with
 * {@code {0}} for what is meant.
 */
public record FaFault(Kind kind, String about) {

  /** What is wrong. */
  public enum Kind {
    /** A kind of document that is not written as FA(3). */
    KIND,
    /** The seller has no valid NIP: set it in the company's data. */
    SELLER_NIP,
    /** The seller has no name or address. */
    SELLER_NAME,
    /** The buyer has no name or address. */
    BUYER_NAME,
    /** A correction names the buyer by another number, which KSeF does not take. */
    BUYER_NUMBER,
    /** More lines than FA(3) takes. */
    TOO_MANY_LINES,
    /** A VAT rate that FA(3) does not have. */
    RATE,
    /** VAT in a foreign currency without a rate. */
    NO_EXCHANGE_RATE,
    /** A line without a name. */
    LINE_NAME,
    /** The lines do not add up to the sums, or the sums to the total. */
    TOTAL,
    /** The file is larger than KSeF takes. */
    TOO_LARGE,
    /** The schemas do not allow it. */
    SCHEMA
  }
}
