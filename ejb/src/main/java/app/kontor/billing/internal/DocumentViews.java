package app.kontor.billing.internal;

import app.kontor.billing.CorrectionPreview;
import app.kontor.billing.DocumentAction;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.billing.model.CorrectionNote;
import app.kontor.billing.model.DocumentLine;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Settlement;
import app.kontor.gate.Actor;
import app.kontor.tax.VatBreakdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Documents as the records that others see. */
final class DocumentViews {
  private DocumentViews() {}

  static DocumentSummary summary(IssuedDocument document) {
    boolean priced = document.hasPrices();
    return new DocumentSummary(
        document.number(),
        document.kind(),
        document.orderNumber(),
        document.partnerNumber(),
        document.partnerName(),
        document.issueDate(),
        document.dueDate(),
        priced ? document.gross() : null,
        priced ? document.open() : null,
        document.isCancelled(),
        document.isReplaced(),
        document.isPrepared());
  }

  static DocumentDetail detail(IssuedDocument document, List<Settlement> settlements, Actor actor) {
    return new DocumentDetail(
        summary(document),
        document.buyerReference(),
        document.paymentReference(),
        document.supplyDate(),
        document.hasPrices() ? amounts(document) : null,
        document.lines().stream().map(line -> line.view(document.currency())).toList(),
        settlements.stream().map(row -> row(row, document)).toList(),
        document.related(),
        document.issuedBy(),
        DocumentAction.allowed(actor, document.kind()),
        document.correction().map(note -> corrected(document, note)).orElse(null));
  }

  private static DocumentDetail.Corrected corrected(IssuedDocument document, CorrectionNote note) {
    Map<Integer, DocumentDetail.Line> before = new HashMap<>();
    List<CorrectionPreview.Pair> pairs = new ArrayList<>();
    for (DocumentLine line : document.lines()) {
      DocumentDetail.Line view = line.view(document.currency());
      DocumentDetail.Line placed =
          new DocumentDetail.Line(
              line.correctedPosition(), view.item(), view.quantity(), view.price());
      DocumentDetail.Line was = before.put(line.correctedPosition(), placed);
      if (was != null) {
        pairs.add(new CorrectionPreview.Pair(was, placed));
      }
    }
    return new DocumentDetail.Corrected(
        note.corrected(),
        note.correctedDate(),
        note.cause(),
        note.effect(),
        note.reason(),
        note.returnNumber().orElse(null),
        pairs);
  }

  private static DocumentDetail.Amounts amounts(IssuedDocument document) {
    return new DocumentDetail.Amounts(
        new VatBreakdown(document.currency(), document.vatSums()),
        document.advance(),
        document.paid(),
        document.unused());
  }

  private static DocumentDetail.Row row(Settlement settlement, IssuedDocument document) {
    return new DocumentDetail.Row(
        settlement.kind(),
        settlement.settledOn(),
        settlement.amount(document.currency()),
        settlement.recordedBy());
  }

  /** Only for documents that can be paid. */
  static OpenItem openItem(IssuedDocument document) {
    return openItem(document, List.of());
  }

  /** With the documents in whose place it stands. */
  static OpenItem openItem(IssuedDocument document, List<IssuedDocument> replaced) {
    return new OpenItem(
        document.number(),
        document.kind(),
        document.orderNumber(),
        document.buyerReference(),
        Objects.requireNonNull(document.paymentReference(), document.number().value()),
        document.partnerId(),
        document.partnerNumber(),
        document.partnerName(),
        document.partnerVatId(),
        document.issueDate(),
        document.gross(),
        document.open(),
        replaced.stream()
            .map(
                old ->
                    new OpenItem.Former(
                        old.number(),
                        Objects.requireNonNull(old.paymentReference(), old.number().value())))
            .toList());
  }
}
