package app.kontor.notification.internal.kind;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentSummary;
import app.kontor.notification.MailEvent;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The seller has accepted the order; carries the pro-forma when there is one. */
@ApplicationScoped
public class OrderAcceptedMail extends BilledMail {

  void confirmed(@Observes @Priority(LAST) OrderConfirmed event) {
    OrderDetail order = order(event.orderNumber());
    tell(Occasion.of(order), order, proForma(event.orderNumber()));
  }

  private Optional<DocumentSummary> proForma(OrderNumber orderNumber) {
    return billing().documentsOf(orderNumber).stream()
        .filter(document -> document.kind() == DocumentKind.PRO_FORMA && !document.replaced())
        .findFirst();
  }

  @Override
  public MailEvent event() {
    return MailEvent.ORDER_ACCEPTED;
  }

  @Override
  public int place() {
    return 20;
  }

  @Override
  public Billed sample(Sample sample) {
    OrderFacts order = sample.order(OrderStatus.CONFIRMED);
    return new Billed(
        order, sample.isFull() ? sample.document(DocumentKind.PRO_FORMA, order.order()) : null);
  }
}
