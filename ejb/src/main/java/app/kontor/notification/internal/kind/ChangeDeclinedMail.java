package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.ordering.ChangeDeclined;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderStatus;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The seller will not change an order as its customer has asked. */
@ApplicationScoped
public class ChangeDeclinedMail extends OrderMail<ChangeDeclinedMail.Declined> {
  private static final Tags<Declined> TAGS =
      Tags.<Declined>none()
          .with(OrderTags.ALL, Declined::order)
          .text("change.answer", Declined::reason);

  /** An order that stays as it is, and why. */
  record Declined(OrderFacts order, String reason) {}

  void declined(@Observes @Priority(LAST) ChangeDeclined event) {
    OrderDetail order = order(event.orderNumber());
    tell(
        Occasion.of(order).about(event.orderNumber() + "/" + event.recordId()),
        order,
        new Declined(facts(order), event.reason()));
  }

  @Override
  public MailEvent event() {
    return new MailEvent("CHANGE_DECLINED");
  }

  @Override
  public int place() {
    return 26;
  }

  @Override
  public Tags<Declined> tags() {
    return TAGS;
  }

  @Override
  public Declined sample(Sample sample) {
    return new Declined(sample.order(OrderStatus.CONFIRMED), sample.odd("note"));
  }
}
