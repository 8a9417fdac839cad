package app.kontor.billing.internal;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.billing.model.DocumentLine;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Settlement;
import java.util.List;
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
        document.isPrepared());
  }

  static DocumentDetail detail(IssuedDocument document, List<Settlement> settlements) {
    boolean priced = document.hasPrices();
    return new DocumentDetail(
        summary(document),
        document.buyerReference(),
        document.paymentReference(),
        document.supplyDate(),
        priced ? document.net() : null,
        priced ? document.vat() : null,
        priced ? document.advance() : null,
        priced ? document.paid() : null,
        priced ? document.unused() : null,
        document.lines().stream().map(line -> line(line, document)).toList(),
        document.vatSums(),
        settlements.stream().map(row -> row(row, document)).toList(),
        document.related(),
        document.issuedBy());
  }

  private static DocumentDetail.Line line(DocumentLine line, IssuedDocument document) {
    return new DocumentDetail.Line(
        line.position(),
        line.itemNumber(),
        line.name(),
        line.quantity(),
        line.price(document.currency()).orElse(null),
        line.net(document.currency()).orElse(null));
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
    return new OpenItem(
        document.number(),
        document.kind(),
        document.orderNumber(),
        document.buyerReference(),
        Objects.requireNonNull(document.paymentReference(), document.number()),
        document.partnerId(),
        document.partnerNumber(),
        document.partnerName(),
        document.partnerVatId(),
        document.issueDate(),
        document.gross(),
        document.open());
  }
}
