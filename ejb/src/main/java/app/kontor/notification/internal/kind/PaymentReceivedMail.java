package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.ordering.OrderPaid;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The order's gross total has been received. */
@ApplicationScoped
public class PaymentReceivedMail extends PlainOrderMail {

  void paid(@Observes @Priority(LAST) OrderPaid event) {
    tell(event.orderNumber());
  }

  @Override
  public MailEvent event() {
    return new MailEvent("PAYMENT_RECEIVED");
  }

  @Override
  public int place() {
    return 30;
  }
}
