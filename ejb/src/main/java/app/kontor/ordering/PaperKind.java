package app.kontor.ordering;

/** What an order is found by beside its own numbers; named as the kinds of documents are. */
public enum PaperKind {
  PRO_FORMA,
  SALES_INVOICE,
  GOODS_ISSUE_NOTE,
  CORRECTIVE_INVOICE,
  ADVANCE_INVOICE,
  /** A parcel with the carrier's number; its day is that on which it was handed over. */
  PARCEL
}
