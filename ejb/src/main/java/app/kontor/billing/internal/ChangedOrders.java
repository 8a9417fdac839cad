package app.kontor.billing.internal;

import app.kontor.billing.ReceiptMoved;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.ProFormaRest;
import app.kontor.billing.model.Receipts;
import app.kontor.gate.PartnerScope;
import app.kontor.money.Money;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.ReceivedMoney;
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
        .ifPresent(
            proForma -> {
              OrderNumber splitTo = event.splitTo();
              if (splitTo == null) {
                replace(proForma, event);
              } else {
                share(proForma, event, splitTo);
              }
            });
  }

  private void replace(IssuedDocument old, OrderChanged event) {
    OrderDetail order = ordering.orderForDocuments(event.orderNumber());
    ProFormaRest rest = rest(order);
    ends.giveBackBeyond(old, rest.sums().gross(), event.money(), false);
    reissue(old, order, rest);
  }

  /**
   * Part of the order is one of its own now. What was received pays the old one first, what that
   * does not need pays the new one. A cent that neither needs, because each is rounded by itself,
   * goes back as credit.
   */
  private void share(IssuedDocument old, OrderChanged event, OrderNumber splitTo) {
    OrderDetail order = ordering.orderForDocuments(event.orderNumber());
    ProFormaRest rest = rest(order);
    Money needed = rest.sums().gross();
    issuer.issueProForma(event.sellerId(), splitTo);
    IssuedDocument part = documents.proFormaOf(splitTo, event.sellerId()).orElseThrow();
    Money beyond = old.unused().minus(needed).min(part.open());
    if (beyond.isPositive()) {
      move(old, beyond, part);
      ends.giveBackBeyond(old, needed, ReceivedMoney.CREDIT, false);
    }
    reissue(old, order, rest);
    if (beyond.isPositive()) {
      ordering.recordShare(order.number(), paidFor(order.number(), old), splitTo);
      ordering.recordShare(splitTo, paidFor(splitTo, part), order.number());
    }
  }

  private Money paidFor(OrderNumber order, IssuedDocument document) {
    return documents.paidForOrder(order, document.sellerId(), document.currency());
  }

  private ProFormaRest rest(OrderDetail order) {
    return ProFormaRest.of(
        order, documents.ofOrder(order.number(), PartnerScope.allOf(order.sellerId())));
  }

  /** Another pro-forma stands for the order from now on, with all the money of the old one. */
  private void reissue(IssuedDocument old, OrderDetail order, ProFormaRest rest) {
    if (rest.isEmpty()) {
      old.lapse(Money.zero(old.currency()));
      return;
    }
    old.replace();
    documents.write();
    IssuedDocument next = issuer.issueProForma(order, rest);
    move(old, old.unused(), next);
    if (old.unused().isPositive()) {
      throw new IllegalStateException(old.number() + ": nobody moved the money");
    }
  }

  /** So much of what was received on one counts for the other. */
  private void move(IssuedDocument from, Money amount, IssuedDocument to) {
    for (Receipts.Returned part : Receipts.returned(documents.standingPayments(from), amount)) {
      moved.fire(
          new ReceiptMoved(
              from.sellerId(),
              to.orderNumber(),
              part.payment().source(),
              part.kept(),
              to.number()));
    }
  }
}
