package app.kontor.billing;

import app.kontor.measure.UnitCode;
import java.util.Locale;
import java.util.Optional;

/** Issued tax documents for other capabilities' workers; call it in a transaction. */
public interface IssuedInvoices {

  /** Whether documents of the kind are tax documents, which e-invoices are made of. */
  boolean isTaxDocument(DocumentKind kind);

  /** The document as it was issued; empty if the seller has no such tax document. */
  Optional<IssuedInvoice> find(long sellerId, DocumentNumber number);

  /** What documents in a language call a unit; its code where they have no word. */
  String unit(UnitCode unit, Locale language);
}
