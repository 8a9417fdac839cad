package app.kontor.billing.internal;

import app.kontor.billing.ReceiptMoved;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.ProFormaRest;
import app.kontor.billing.model.Receipts;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Money;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.Ordering;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * The papers and the money of an order that was changed, in the transaction that changes it. Its
 * pro-forma is replaced by one over what is not invoiced yet; what was received and no invoice has
 * used counts for the new one, and what is beyond its total goes back to who booked it. The old one
 * is not payable any more, but its number and reference still lead to the order.
 */
@Dependent
public class ChangedOrders {
  private final DocumentRepository documents;
  private final DocumentIssuer issuer;
  private final Ordering ordering;
  private final OrderEnds ends;
  private final Event<ReceiptMoved> moved;

  @Inject
  ChangedOrders(
      DocumentRepository documents,
      DocumentIssuer issuer,
      Ordering ordering,
      OrderEnds ends,
      Event<ReceiptMoved> moved) {
    this.documents = documents;
    this.issuer = issuer;
    this.ordering = ordering;
    this.ends = ends;
    this.moved = moved;
  }

  void on(@Observes OrderChanged event) {
    if (!event.reissue()) {
      return;
    }
    documents
        .proFormaOf(event.orderNumber(), event.sellerId())
        .ifPresent(proForma -> replace(proForma, event));
  }

  private void replace(IssuedDocument old, OrderChanged event) {
    OrderDetail order = ordering.orderForDocuments(event.orderNumber());
    ProFormaRest rest =
        ProFormaRest.of(
            order, documents.ofOrder(order.number(), PartnerScope.allOf(order.sellerId())));
    Money needed = rest.sums().gross();
    ends.giveBackBeyond(old, needed, event.money(), false);
    if (rest.isEmpty()) {
      old.lapse(Money.zero(old.currency()));
      return;
    }
    old.replace();
    documents.write();
    IssuedDocument next = issuer.issueProForma(order, rest);
    for (Receipts.Returned part :
        Receipts.returned(documents.standingPayments(old), old.unused())) {
      moved.fire(
          new ReceiptMoved(
              event.sellerId(),
              event.orderNumber(),
              part.payment().source(),
              part.kept(),
              next.number()));
    }
    if (old.unused().isPositive()) {
      throw new IllegalStateException(old.number() + ": nobody moved the money");
    }
  }
}
