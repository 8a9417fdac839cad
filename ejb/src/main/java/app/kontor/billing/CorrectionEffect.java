package app.kontor.billing;

/** When a correction counts for VAT; the code is that of {@code TypKorekty} in FA(3). */
public enum CorrectionEffect {
  /** On the date of the corrected invoice: it was wrong from the beginning. */
  INVOICE_DATE(1),
  /** On the date of the correction: what it is about happened later. */
  CORRECTION_DATE(2),
  /** On another date, also a different one per line. */
  OTHER(3);

  private final int code;

  CorrectionEffect(int code) {
    this.code = code;
  }

  /** The code of FA(3). */
  public int code() {
    return code;
  }
}
