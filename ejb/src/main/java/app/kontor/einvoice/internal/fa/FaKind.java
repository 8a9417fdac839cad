package app.kontor.einvoice.internal.fa;

/** Kinds of structured invoices [RodzajFaktury]; a pro-forma is none of them. */
public enum FaKind {
  /** An invoice (art. 106b(1) of the VAT act). */
  VAT,
  /** A correction. */
  KOR,
  /** An advance invoice (art. 106b(1)(4)). */
  ZAL,
  /** A final invoice that settles advance invoices (art. 106f(3)). */
  ROZ,
  /** A correction of an advance invoice. */
  KOR_ZAL,
  /** A correction of a final invoice. */
  KOR_ROZ;

  /** Whether it corrects another one. */
  public boolean isCorrection() {
    return this == KOR || this == KOR_ZAL || this == KOR_ROZ;
  }
}
