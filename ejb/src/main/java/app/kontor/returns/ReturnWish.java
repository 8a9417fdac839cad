package app.kontor.returns;

/** What a customer wishes for goods that come back. */
public enum ReturnWish {
  /** The money paid for them. */
  REFUND,
  /** A credit for the next invoices. */
  CREDIT,
  /** The same goods once more, or others in their place. */
  REPLACEMENT,
  /** The goods themselves, mended. */
  REPAIR
}
