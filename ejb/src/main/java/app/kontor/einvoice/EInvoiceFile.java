package app.kontor.einvoice;

/**
 * A file of an e-invoice for the download, XML always.
 *
 * @param name file name without path
 */
public record EInvoiceFile(String name, byte[] content) {

  /** Which file. */
  public enum Part {
    /** The structured invoice FA(3) as it is sent. */
    INVOICE,
    /** KSeF's receipt (UPO). */
    RECEIPT
  }
}
