package app.kontor.einvoice;

import app.kontor.billing.DocumentNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.Optional;

/** E-invoices of issued documents; customers see what KSeF has taken of their own. */
@Local
public interface EInvoices {

  /** E-invoices within the actor's scope, the latest first. */
  Page<EInvoiceSummary> list(EInvoiceFilter filter, PageRequest page);

  /** The e-invoice of a document within the actor's scope; empty if it has none. */
  Optional<EInvoiceSummary> ofDocument(DocumentNumber number);

  /**
   * A file of an e-invoice within the actor's scope.
   *
   * @throws EInvoiceRefusal.UnknownEInvoice if there is none, also if it is another company's
   */
  EInvoiceFile file(DocumentNumber number, EInvoiceFile.Part part);

  /**
   * Has an e-invoice that was refused or left out written anew and sent once more.
   *
   * @throws EInvoiceRefusal.StepNotPossible if it is on its way or taken
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void resend(DocumentNumber number, long version);

  /**
   * Takes an e-invoice out of the queue: it does not go to KSeF, and its paper has no code.
   *
   * @throws EInvoiceRefusal.StepNotPossible if KSeF has it already
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void leaveOut(DocumentNumber number, long version);
}
