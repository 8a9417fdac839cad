package app.kontor.einvoice;

/**
 * Why an e-invoice is not taken, or not sent yet; texts {@code enum.EInvoiceFault.<NAME>} say what
 * has to be mended.
 */
public enum EInvoiceFault {
  /** A kind of document that cannot be written as FA(3) here. */
  KIND,
  /** The seller has no valid NIP. */
  SELLER_NIP,
  /** The seller has no name or address. */
  SELLER_NAME,
  /** The buyer has no name or address. */
  BUYER_NAME,
  /** A correction names the buyer by another number: KSeF wants the invoice taken back in whole. */
  BUYER_NUMBER,
  /** The invoice that is corrected or settled is not in KSeF yet; it goes there first. */
  AWAITS,
  /** More lines than FA(3) takes. */
  TOO_MANY_LINES,
  /** A VAT rate that FA(3) does not have. */
  RATE,
  /** VAT in a foreign currency without an exchange rate. */
  NO_EXCHANGE_RATE,
  /** A line without a name. */
  LINE_NAME,
  /** The sums do not add up. */
  TOTAL,
  /** The file is larger than KSeF takes. */
  TOO_LARGE,
  /** The schemas of FA(3) do not allow it. */
  SCHEMA,
  /** KSeF does not take the token: the access has to be mended. */
  SIGN_IN,
  /** KSeF does not answer; it is tried again. */
  UNREACHABLE,
  /** KSeF refuses the request. */
  REQUEST,
  /** KSeF has looked at the invoice and does not take it. */
  NOT_TAKEN,
  /** KSeF has another invoice with this number already. */
  NUMBER_USED
}
