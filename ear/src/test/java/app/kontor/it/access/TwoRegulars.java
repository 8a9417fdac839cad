package app.kontor.it.access;

import app.kontor.gate.Actor;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.Recurrence;
import app.kontor.ordering.RecurringOrderData;
import app.kontor.ordering.RecurringOrderView;
import app.kontor.ordering.RecurringOrders;
import app.kontor.ordering.ShoppingLists;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who say how a list of goods is ordered by itself. */
@ApplicationScoped
class TwoRegulars implements Editors {
  @Inject private Trade trade;
  @EJB private ShoppingLists lists;
  @EJB private RecurringOrders recurring;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    return Map.of(
        "RecurringOrdersBean.change",
        () -> changedFirst((list, version, other) -> recurring.change(list, version, other)),
        "RecurringOrdersBean.skip",
        () -> changedFirst((list, version, other) -> recurring.skip(list, version)),
        "RecurringOrdersBean.pause",
        () -> changedFirst((list, version, other) -> recurring.pause(list, version)),
        "RecurringOrdersBean.resume",
        () -> changedFirst((list, version, other) -> recurring.resume(list, version)),
        "RecurringOrdersBean.end",
        () -> changedFirst((list, version, other) -> recurring.end(list, version)));
  }

  private interface Second {
    void change(String list, long version, RecurringOrderData other);
  }

  /** The first one changes when it is ordered. */
  private IntConsumer changedFirst(Second second) {
    Customer customer = trade.customer("REGULAR", null);
    Actor buyer = customer.buyer();
    String list = trade.as(buyer, () -> lists.create(Trade.key(), "Two"));
    trade.as(buyer, () -> recurring.begin(Trade.key(), list, every(customer, 1)));
    long version =
        trade.as(buyer, () -> recurring.of(list).map(RecurringOrderView::version).orElseThrow());
    return change ->
        trade.as(
            buyer,
            () -> {
              if (change == 1) {
                recurring.change(list, version, every(customer, 3));
              } else {
                second.change(list, version, every(customer, 2));
              }
            });
  }

  private RecurringOrderData every(Customer customer, int weeks) {
    return new RecurringOrderData(
        new Recurrence(weeks, Recurrence.Unit.WEEK, trade.today().plusDays(5)),
        new RecurringOrderData.Delivery(customer.addressCode(), "PICKUP", "", "", ""),
        RecurringOrderData.WhenMissing.STOP,
        0,
        null);
  }
}
