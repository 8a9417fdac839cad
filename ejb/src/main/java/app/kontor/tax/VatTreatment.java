package app.kontor.tax;

/** How a supply is treated for VAT; also decides the type of the document. */
public enum VatTreatment {
  /** Taxed in the seller's country. */
  DOMESTIC,
  /** Exempt intra-Community supply, art. 138 of Directive 2006/112/EC; category K. */
  INTRA_EU,
  /** Exempt export outside the EU, art. 146; category G. */
  EXPORT
}
