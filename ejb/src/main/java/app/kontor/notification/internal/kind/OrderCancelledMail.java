package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderStatus;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The order was withdrawn or cancelled. */
@ApplicationScoped
public class OrderCancelledMail extends PlainOrderMail {

  void cancelled(@Observes @Priority(LAST) OrderCancelled event) {
    tell(event.orderNumber());
  }

  @Override
  public MailEvent event() {
    return new MailEvent("ORDER_CANCELLED");
  }

  @Override
  public int place() {
    return 70;
  }

  @Override
  OrderStatus sampleStatus() {
    return OrderStatus.CANCELLED;
  }
}
