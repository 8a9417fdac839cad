package app.kontor.billing;

import app.kontor.returns.ReturnNumber;
import jakarta.ejb.Local;
import java.util.List;

/**
 * Corrects invoices by documents of their own; an issued document never changes. A correction says
 * the difference to the state before it: of the invoice, or of its latest correction. In Poland it
 * is the faktura korygująca of art. 106j of the VAT act, in Germany the Rechnungskorrektur of
 * section 31 (5) UStDV.
 */
@Local
public interface Corrections {

  /**
   * An invoice as it stands now.
   *
   * @param number the invoice, or any correction of it, in any spelling
   * @throws UnknownDocument if there is none
   * @throws app.kontor.platform.failure.InvalidInput at {@code number} if it is no invoice
   */
  CorrectableInvoice correctable(DocumentNumber number);

  /**
   * What {@link #correct} would issue; nothing is written.
   *
   * @throws app.kontor.platform.failure.InvalidInput as {@link #correct}
   */
  CorrectionPreview preview(CorrectInvoice command);

  /**
   * Issues a correction.
   *
   * @return its number, the same for a repeated key
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it was corrected since it was read
   * @throws app.kontor.platform.failure.InvalidInput at the field, of a line as in {@code
   *     3:quantity}; at {@code form} with {@code CORRECTION_CHANGES_NOTHING}
   */
  DocumentNumber correct(CorrectInvoice command);

  /**
   * The corrections that a return asks for and that are not issued yet: one per invoice that has
   * its goods, the latest first. Each counts without further ado; their keys are empty.
   *
   * @throws app.kontor.returns.ReturnsRefusal.UnknownReturn if there is none
   */
  List<CorrectInvoice> proposed(ReturnNumber number);
}
