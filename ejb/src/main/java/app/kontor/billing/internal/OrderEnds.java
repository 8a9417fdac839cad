package app.kontor.billing.internal;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.MoneyReceived;
import app.kontor.billing.ReceiptReturned;
import app.kontor.billing.model.InvoicePart;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Receipts;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Money;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderClosed;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.ReceivedMoney;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of an order that ends before all of it was delivered: what was received and is not
 * needed for goods that have left goes back to who booked it, in the transaction that ends the
 * order, and nothing more is to be paid on the pro-forma.
 */
@Dependent
public class OrderEnds {
  private final DocumentRepository documents;
  private final Ordering ordering;
  private final Event<ReceiptReturned> returned;

  @Inject
  OrderEnds(DocumentRepository documents, Ordering ordering, Event<ReceiptReturned> returned) {
    this.documents = documents;
    this.ordering = ordering;
    this.returned = returned;
  }

  void on(@Observes OrderCancelled event) {
    documents
        .proFormaOf(event.orderNumber(), event.sellerId())
        .ifPresent(
            proForma -> {
              end(proForma, event.money());
              proForma.cancel();
              documents
                  .replacedOf(event.orderNumber(), event.sellerId())
                  .forEach(IssuedDocument::cancel);
            });
  }

  void on(@Observes OrderClosed event) {
    documents
        .proFormaOf(event.orderNumber(), event.sellerId())
        .ifPresent(proForma -> end(proForma, event.money()));
  }

  /** What would go back if the order ended now; zero if nothing. */
  Money returnable(OrderDetail order) {
    List<IssuedDocument> all = ofOrder(order);
    return all.stream()
        .filter(document -> document.kind() == DocumentKind.PRO_FORMA && !document.isReplaced())
        .findFirst()
        .map(proForma -> returnable(proForma, needed(order, all)))
        .orElse(Money.zero(order.currency()));
  }

  private void end(IssuedDocument proForma, @Nullable ReceivedMoney as) {
    OrderDetail order = ordering.orderForDocuments(proForma.orderNumber());
    Money needed = needed(order, ofOrder(order));
    giveBackBeyond(proForma, needed, as, true);
    proForma.lapse(needed.minus(proForma.unused()));
  }

  /**
   * What was received and is not needed goes back to who booked it.
   *
   * @param as what the customer is told about it; null if nobody was asked
   * @param ended whether the order has ended; else it was changed
   * @throws MoneyReceived if something goes back and nobody was asked
   */
  void giveBackBeyond(
      IssuedDocument proForma, Money needed, @Nullable ReceivedMoney as, boolean ended) {
    Money back = returnable(proForma, needed);
    if (back.isPositive()) {
      if (as == null) {
        throw new MoneyReceived(proForma.orderNumber(), back);
      }
      giveBack(proForma, back, as, ended);
      ordering.recordReturn(proForma.orderNumber(), back, as);
    }
  }

  private void giveBack(IssuedDocument proForma, Money back, ReceivedMoney as, boolean ended) {
    Money after = proForma.unused().minus(back);
    for (Receipts.Returned part : Receipts.returned(documents.standingPayments(proForma), back)) {
      returned.fire(
          new ReceiptReturned(
              proForma.sellerId(),
              proForma.orderNumber(),
              part.payment().source(),
              part.kept(),
              as,
              ended));
    }
    if (!proForma.unused().equals(after)) {
      throw new IllegalStateException(proForma.number() + ": nobody took the money back");
    }
  }

  private static Money returnable(IssuedDocument proForma, Money needed) {
    return proForma.unused().minus(needed).max(Money.zero(proForma.currency()));
  }

  /** For goods that have left and are not invoiced yet. */
  private static Money needed(OrderDetail order, List<IssuedDocument> documents) {
    return InvoicePart.next(order, documents).sums().gross();
  }

  private List<IssuedDocument> ofOrder(OrderDetail order) {
    return documents.ofOrder(order.number(), PartnerScope.allOf(order.sellerId()));
  }
}
