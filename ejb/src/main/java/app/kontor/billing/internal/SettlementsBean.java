package app.kontor.billing.internal;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.MoneyBooked;
import app.kontor.billing.OpenItem;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.Settlements;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Settlement;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Payments on documents. The order's row is locked first, so that of two payments for documents of
 * one order the second counts the first, and then the document's.
 */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SettlementsBean implements Settlements {
  private final CurrentActor actor;
  private final Clock clock;
  private final DocumentRepository documents;
  private final Ordering ordering;
  private final Event<ReceiptsChanged> receipts;
  private final Event<MoneyBooked> booked;

  @Inject
  public SettlementsBean(
      CurrentActor actor,
      Clock clock,
      DocumentRepository documents,
      Ordering ordering,
      Event<ReceiptsChanged> receipts,
      Event<MoneyBooked> booked) {
    this.actor = actor;
    this.clock = clock;
    this.documents = documents;
    this.ordering = ordering;
    this.receipts = receipts;
    this.booked = booked;
  }

  @Override
  @Within
  public List<OpenItem> openItems(
      long sellerId, Currency currency, @Nullable DocumentNumber afterDocumentNumber, int limit) {
    return views(sellerId, documents.open(sellerId, currency, afterDocumentNumber, limit));
  }

  /** With the documents in whose place they stand. */
  private List<OpenItem> views(long sellerId, Collection<IssuedDocument> standing) {
    Map<OrderNumber, List<IssuedDocument>> replaced =
        documents
            .replacedOfOrders(
                sellerId,
                standing.stream()
                    .filter(document -> document.kind() == DocumentKind.PRO_FORMA)
                    .map(IssuedDocument::orderNumber)
                    .toList())
            .stream()
            .collect(Collectors.groupingBy(IssuedDocument::orderNumber));
    return standing.stream()
        .map(
            document ->
                document.kind() == DocumentKind.PRO_FORMA
                    ? DocumentViews.openItem(
                        document, replaced.getOrDefault(document.orderNumber(), List.of()))
                    : DocumentViews.openItem(document))
        .toList();
  }

  /** For what was replaced answers what stands in its place, see {@link OpenItem#former}. */
  private List<OpenItem> answering(long sellerId, List<IssuedDocument> found) {
    Map<DocumentNumber, IssuedDocument> standing = new LinkedHashMap<>();
    found.stream()
        .filter(SettlementsBean::standsForItself)
        .forEach(document -> standing.put(document.number(), document));
    documents
        .ofOrders(
            sellerId,
            found.stream()
                .filter(IssuedDocument::isReplaced)
                .map(IssuedDocument::orderNumber)
                .distinct()
                .toList())
        .stream()
        .filter(SettlementsBean::standsForItself)
        .filter(document -> document.kind() == DocumentKind.PRO_FORMA)
        .forEach(document -> standing.put(document.number(), document));
    return views(sellerId, standing.values());
  }

  private static boolean standsForItself(IssuedDocument document) {
    return document.isPayable() && !document.isReplaced();
  }

  @Override
  @Within
  public Map<DocumentNumber, OpenItem> items(
      long sellerId, Collection<DocumentNumber> documentNumbers) {
    return answering(sellerId, documents.byNumber(sellerId, documentNumbers)).stream()
        .collect(Collectors.toMap(OpenItem::documentNumber, Function.identity()));
  }

  @Override
  @Within
  @Command
  public Map<DocumentNumber, OpenItem> lock(
      long sellerId, Collection<DocumentNumber> documentNumbers) {
    documents.ordersOf(sellerId, documentNumbers).forEach(ordering::lock);
    return documents.byNumberForUpdate(sellerId, documentNumbers).stream()
        .filter(IssuedDocument::isPayable)
        .map(DocumentViews::openItem)
        .collect(Collectors.toMap(OpenItem::documentNumber, Function.identity()));
  }

  @Override
  @Within
  public List<OpenItem> itemsOfOrders(long sellerId, Collection<OrderNumber> orderNumbers) {
    return answering(sellerId, documents.ofOrders(sellerId, orderNumbers));
  }

  @Override
  @Within
  public void registerPayment(
      DocumentNumber documentNumber, Money amount, LocalDate paidOn, String source) {
    documents.ordersOf(actor.get().sellerId(), List.of(documentNumber)).forEach(ordering::lock);
    IssuedDocument document = documents.getForUpdate(documentNumber, wholeSeller());
    Optional<Settlement> known = documents.settlement(SettlementKind.PAYMENT, source);
    if (known.isPresent()) {
      requireSame(known.get(), document, amount);
      return;
    }
    document.receive(amount);
    record(document, SettlementKind.PAYMENT, amount, paidOn, source);
    tellOrder(document);
    tellAdvances(document, amount);
    booked.fire(
        new MoneyBooked(
            document.sellerId(), document.partnerId(), document.number(), document.currency()));
  }

  /** Money on a pro-forma may ask for an advance invoice, or for its correction. */
  private void tellAdvances(IssuedDocument document, Money more) {
    if (document.kind() == DocumentKind.PRO_FORMA) {
      receipts.fire(new ReceiptsChanged(document.sellerId(), document.orderNumber(), more));
    }
  }

  private static void requireSame(Settlement known, IssuedDocument document, Money amount) {
    if (known.documentId() != document.id() || !known.amount(document.currency()).equals(amount)) {
      throw new IllegalArgumentException(
          "source " + known.source() + " stands for another payment");
    }
  }

  @Override
  @Within
  public void reversePayment(String source) {
    Settlement payment = payment(source);
    ordering.lock(documents.orderOf(payment.documentId()));
    IssuedDocument document = documents.getForUpdate(payment.documentId());
    if (documents.settlement(SettlementKind.REVERSAL, source).isPresent()) {
      return;
    }
    Money amount = payment.amount(document.currency());
    Money returned = document.usedBeyond(amount);
    if (returned.isPositive()) {
      giveAdvanceBack(document, returned, source);
    }
    document.takeBack(amount);
    document.carry(returned);
    record(document, SettlementKind.REVERSAL, amount.negated(), payment.settledOn(), source);
    offsetCredits(document, payment.settledOn());
    tellOrder(document);
    tellAdvances(document, amount.negated());
  }

  /** What is open again is open only as far as no correction has taken it off. */
  private void offsetCredits(IssuedDocument document, LocalDate on) {
    if (document.kind() == DocumentKind.PRO_FORMA) {
      return;
    }
    long id = CorrectionCredits.invoiceId(document);
    IssuedDocument invoice = id == document.id() ? document : documents.getForUpdate(id);
    CorrectionCredits.apply(
        documents,
        invoice,
        documents.correctionsOf(id, true),
        on,
        clock.instant(),
        actor.get().name());
  }

  @Override
  @Within
  public void reducePayment(String source, Money kept, String keptSource) {
    Settlement payment = payment(source);
    ordering.lock(documents.orderOf(payment.documentId()));
    IssuedDocument document = documents.getForUpdate(payment.documentId());
    if (documents.settlement(SettlementKind.REVERSAL, source).isPresent()) {
      return;
    }
    Money amount = payment.amount(document.currency());
    document.takeBack(amount.minus(kept));
    record(document, SettlementKind.REVERSAL, amount.negated(), payment.settledOn(), source);
    if (kept.isPositive()) {
      record(document, SettlementKind.PAYMENT, kept, payment.settledOn(), keptSource);
    }
    tellOrder(document);
    tellAdvances(document, kept.minus(amount));
  }

  @Override
  @Within
  public void movePayment(
      String source, Money kept, String keptSource, DocumentNumber to, String movedSource) {
    Settlement payment = payment(source);
    ordering.lock(documents.orderOf(payment.documentId()));
    IssuedDocument from = documents.getForUpdate(payment.documentId());
    if (documents.settlement(SettlementKind.REVERSAL, source).isPresent()) {
      return;
    }
    IssuedDocument target = documents.getForUpdate(to, wholeSeller());
    Money amount = payment.amount(from.currency());
    Money moved = amount.minus(kept);
    from.handOver(moved);
    target.receive(moved);
    record(from, SettlementKind.REVERSAL, amount.negated(), payment.settledOn(), source);
    if (kept.isPositive()) {
      record(from, SettlementKind.PAYMENT, kept, payment.settledOn(), keptSource);
    }
    record(target, SettlementKind.PAYMENT, moved, payment.settledOn(), movedSource);
    if (!target.orderNumber().equals(from.orderNumber())) {
      tellAdvances(from, moved.negated());
      tellAdvances(target, moved);
    }
  }

  private Settlement payment(String source) {
    return documents
        .settlement(SettlementKind.PAYMENT, source)
        .orElseThrow(() -> new IllegalArgumentException("no payment of source " + source));
  }

  /** Invoices that used the payment are open for it again, the latest first. */
  private void giveAdvanceBack(IssuedDocument proForma, Money amount, String source) {
    Money left = amount;
    for (IssuedDocument invoice : documents.invoicesOf(proForma)) {
      Money part = left.min(invoice.advance());
      if (part.isPositive()) {
        proForma.returnAdvance(invoice, part);
        record(
            invoice,
            SettlementKind.ADVANCE_RETURNED,
            part.negated(),
            invoice.issueDate(),
            source + ":" + invoice.id());
        offsetCredits(invoice, invoice.issueDate());
        left = left.minus(part);
      }
    }
  }

  private void record(
      IssuedDocument document, SettlementKind kind, Money amount, LocalDate on, String source) {
    documents.add(
        new Settlement(
            document.id(), kind, amount, on, source, clock.instant(), actor.get().name()));
  }

  private void tellOrder(IssuedDocument document) {
    ordering.recordPayment(
        document.orderNumber(),
        documents.paidForOrder(document.orderNumber(), document.sellerId(), document.currency()));
  }

  private PartnerScope wholeSeller() {
    return PartnerScope.allOf(actor.get().sellerId());
  }
}
