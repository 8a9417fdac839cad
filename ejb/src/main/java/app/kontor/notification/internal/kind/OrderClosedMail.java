package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.ordering.OrderClosed;
import app.kontor.ordering.OrderStatus;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Some goods have left; the rest of the order will not. */
@ApplicationScoped
public class OrderClosedMail extends PlainOrderMail {

  void closed(@Observes @Priority(LAST) OrderClosed event) {
    tell(event.orderNumber());
  }

  @Override
  public MailEvent event() {
    return new MailEvent("ORDER_CLOSED");
  }

  @Override
  public int place() {
    return 80;
  }

  @Override
  OrderStatus sampleStatus() {
    return OrderStatus.CLOSED;
  }
}
