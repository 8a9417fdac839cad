package app.kontor.billing;

import java.util.Locale;

/**
 * Says what a document has printed on it that is known only after it was issued. Capabilities above
 * implement it; call it outside of any transaction.
 */
public interface PaperMarks {

  /**
   * The mark of a document that is about to be printed.
   *
   * @param language of the document
   */
  PaperMark of(long sellerId, DocumentNumber number, Locale language);
}
