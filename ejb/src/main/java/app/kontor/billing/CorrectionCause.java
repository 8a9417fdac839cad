package app.kontor.billing;

/** Why an invoice is corrected (art. 106j of the Polish VAT act, section 17 of the German one). */
public enum CorrectionCause {
  /** Goods came back, or fewer were delivered than invoiced. */
  QUANTITY,
  /** Another price was agreed, or the price was wrong. */
  PRICE,
  /** A discount was granted afterwards. */
  DISCOUNT,
  /** The rate of VAT was wrong. */
  RATE,
  /** The buyer was named wrongly; no amount changes. */
  BUYER,
  /** The whole invoice is taken back. */
  WHOLE
}
