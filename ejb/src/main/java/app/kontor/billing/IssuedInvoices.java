package app.kontor.billing;

import app.kontor.measure.UnitCode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Issued tax documents for other capabilities' workers; call it in a transaction. */
public interface IssuedInvoices {

  /** Whether documents of the kind are tax documents, which e-invoices are made of. */
  boolean isTaxDocument(DocumentKind kind);

  /** The document as it was issued; empty if the seller has no such tax document. */
  Optional<IssuedInvoice> find(long sellerId, DocumentNumber number);

  /** What a list shows of the document; empty if the seller has no such tax document. */
  Optional<Head> head(long sellerId, DocumentNumber number);

  /**
   * The head of a document.
   *
   * @param issued business day where the seller is
   */
  record Head(LocalDate issued, String partnerName) {}

  /** What documents in a language call a unit; its code where they have no word. */
  String unit(UnitCode unit, Locale language);
}
