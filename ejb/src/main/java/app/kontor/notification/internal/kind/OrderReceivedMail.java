package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.ordering.OrderSubmitted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The order has come in. */
@ApplicationScoped
public class OrderReceivedMail extends PlainOrderMail {

  void submitted(@Observes @Priority(LAST) OrderSubmitted event) {
    tell(event.orderNumber());
  }

  @Override
  public MailEvent event() {
    return new MailEvent("ORDER_RECEIVED");
  }

  @Override
  public int place() {
    return 10;
  }
}
