package app.kontor.billing.internal;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.IssuedInvoice;
import app.kontor.billing.model.CorrectionNote;
import app.kontor.billing.model.DocumentParty;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.LineState;
import app.kontor.money.Money;
import app.kontor.tax.VatBreakdown;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What tax documents say of those before them: all of it is frozen with one or the other. */
@Dependent
class InvoiceForerunners {
  private final DocumentRepository documents;

  @Inject
  InvoiceForerunners(DocumentRepository documents) {
    this.documents = documents;
  }

  /** Lines of a document; of a correction those of one state. */
  static List<DocumentDetail.Line> lines(IssuedDocument document, LineState state) {
    return document.lines().stream()
        .filter(line -> line.state().orElse(state) == state)
        .map(line -> line.view(document.currency()))
        .toList();
  }

  /** The party of a document in a role, if it has one. */
  static Optional<IssuedInvoice.Party> party(IssuedDocument document, DocumentParty.Role role) {
    return document.parties().stream()
        .filter(party -> party.role() == role)
        .findFirst()
        .map(party -> new IssuedInvoice.Party(party.address(), party.vatId(), party.taxNumber()));
  }

  /** The party that any document has. */
  static IssuedInvoice.Party required(IssuedDocument document, DocumentParty.Role role) {
    return party(document, role)
        .orElseThrow(() -> new IllegalStateException(document.number() + " has no party " + role));
  }

  /** What an invoice deducts, in the order in which advances were issued. */
  static List<IssuedInvoice.Deduction> deductions(IssuedDocument document) {
    return document.deductions().stream()
        .map(one -> new IssuedInvoice.Deduction(one.advance(), one.sum(document.currency())))
        .toList();
  }

  /** What an advance, or the one that is corrected, was paid for. */
  Optional<IssuedInvoice.Ordered> ordered(IssuedDocument document) {
    return document
        .correction()
        .map(note -> invoice(document, note))
        .or(() -> Optional.of(document))
        .filter(advance -> advance.kind() == DocumentKind.ADVANCE_INVOICE)
        .flatMap(this::proForma)
        .map(
            proForma ->
                new IssuedInvoice.Ordered(
                    lines(proForma, LineState.AFTER),
                    new VatBreakdown(proForma.currency(), proForma.vatSums())));
  }

  private Optional<IssuedDocument> proForma(IssuedDocument advance) {
    List<DocumentNumber> related = advance.related().stream().map(DocumentNumber::new).toList();
    return documents.byNumber(advance.sellerId(), related).stream()
        .filter(one -> one.kind() == DocumentKind.PRO_FORMA)
        .findFirst();
  }

  /** What a correction corrects. */
  Optional<IssuedInvoice.Corrected> corrected(IssuedDocument document) {
    return document.correction().map(note -> corrected(document, note));
  }

  private IssuedInvoice.Corrected corrected(IssuedDocument document, CorrectionNote note) {
    IssuedDocument invoice = invoice(document, note);
    Money gross = invoice.gross();
    for (IssuedDocument earlier : documents.correctionsOf(invoice.id(), false)) {
      if (earlier.id() < document.id()) {
        gross = gross.plus(earlier.gross());
      }
    }
    List<IssuedInvoice.Deduction> deducted = deductions(invoice);
    for (IssuedInvoice.Deduction one : deducted) {
      gross = gross.minus(one.sum().net()).minus(one.sum().vat());
    }
    return new IssuedInvoice.Corrected(
        invoice.kind(),
        invoice.number(),
        invoice.issueDate(),
        !deducted.isEmpty(),
        note.effect(),
        note.reason(),
        lines(document, LineState.BEFORE),
        gross,
        required(invoice, DocumentParty.Role.BUYER),
        party(document, DocumentParty.Role.BUYER_BEFORE).orElse(null));
  }

  private IssuedDocument invoice(IssuedDocument document, CorrectionNote note) {
    return documents.byNumber(document.sellerId(), List.of(note.corrected())).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(document.number() + " corrects nothing"));
  }
}
