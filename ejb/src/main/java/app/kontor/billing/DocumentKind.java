package app.kontor.billing;

/** Kinds of issued documents with their UNTDID 1001 code. */
public enum DocumentKind {
  /** No tax document; states what to pay and how. */
  PRO_FORMA("325"),
  SALES_INVOICE("380"),
  /** Goods-issue note (WZ), despatch advice. */
  GOODS_ISSUE_NOTE("351"),
  /** Says what an invoice should have said; its sums are the difference. */
  CORRECTIVE_INVOICE("384"),
  /** For money that was received before the supply; invoices of the goods deduct it. */
  ADVANCE_INVOICE("386");

  private final String untdid1001;

  DocumentKind(String untdid1001) {
    this.untdid1001 = untdid1001;
  }

  public String untdid1001() {
    return untdid1001;
  }
}
