package app.kontor.notification.internal.kind;

import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;

/** A mail that is about the order alone and told once for it. */
abstract class PlainOrderMail extends OrderMail<OrderFacts> {

  void tell(OrderNumber orderNumber) {
    OrderDetail order = order(orderNumber);
    tell(Occasion.of(order), order, facts(order));
  }

  @Override
  public Tags<OrderFacts> tags() {
    return OrderTags.ALL;
  }

  /** As the order stands when the mail is told. */
  OrderStatus sampleStatus() {
    return OrderStatus.CONFIRMED;
  }

  @Override
  public OrderFacts sample(Sample sample) {
    return sample.order(sampleStatus());
  }
}
