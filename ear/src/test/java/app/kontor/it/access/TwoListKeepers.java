package app.kontor.it.access;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.ListTerms;
import app.kontor.ordering.Recurrence;
import app.kontor.ordering.RecurringOrderData;
import app.kontor.ordering.RecurringOrderView;
import app.kontor.ordering.RecurringOrders;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.LineChange;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who keep a list of goods. */
@ApplicationScoped
class TwoListKeepers implements Editors {
  @Inject private Trade trade;
  @EJB private ShoppingLists lists;
  @EJB private RecurringOrders recurring;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    return Map.of(
        "ShoppingListsBean.change",
        this::named,
        "ShoppingListsBean.delete",
        () -> changedFirst((list, version) -> lists.delete(list, version)),
        "ShoppingListsBean.handOver",
        () -> changedFirst((list, version) -> lists.handOver(list, version, "own@example.com")),
        "ShoppingListsBean.setLines",
        this::lines,
        "RecurringOrdersBean.change",
        () -> recurring((list, version) -> recurring.change(list, version, data(2))),
        "RecurringOrdersBean.skip",
        () -> recurring((list, version) -> recurring.skip(list, version)),
        "RecurringOrdersBean.pause",
        () -> recurring((list, version) -> recurring.pause(list, version)),
        "RecurringOrdersBean.resume",
        () -> recurring((list, version) -> recurring.resume(list, version)),
        "RecurringOrdersBean.end",
        () -> recurring((list, version) -> recurring.end(list, version)));
  }

  private interface Second {
    void change(String list, long version);
  }

  private Actor buyer() {
    return trade.customer("KEEPERS", null).buyer();
  }

  private String list(Actor buyer) {
    return trade.as(
        buyer,
        () -> {
          String list = lists.create(Trade.key(), "Two");
          lists.add(list, Trade.ITEM, BigDecimal.ONE, null);
          return list;
        });
  }

  private long version(Actor buyer, String list) {
    return trade.as(
        buyer,
        () -> lists.part(list, BasketQuery.ALL, ShoppingLists.LineOrder.ADDED, 1, 1).version());
  }

  private void name(Actor buyer, String list, long version, String name) {
    trade.as(
        buyer,
        () -> lists.change(list, version, new ListTerms(name, ListReaders.OWN, false, List.of())));
  }

  private IntConsumer named() {
    Actor buyer = buyer();
    String list = list(buyer);
    long version = version(buyer, list);
    return change -> name(buyer, list, version, "Two " + change);
  }

  private IntConsumer lines() {
    Actor buyer = buyer();
    String list = list(buyer);
    long version = version(buyer, list);
    return change ->
        trade.as(
            buyer,
            () ->
                lists.setLines(
                    list,
                    version,
                    Map.of(
                        new ItemNumber(Trade.ITEM),
                        new LineChange(new Amount(BigDecimal.valueOf(change + 1L), null), ""))));
  }

  /** The first one changes when it is ordered. */
  private IntConsumer recurring(Second second) {
    Actor buyer = buyer();
    String list = list(buyer);
    trade.as(buyer, () -> recurring.begin(Trade.key(), list, data(1)));
    long version =
        trade.as(buyer, () -> recurring.of(list).map(RecurringOrderView::version).orElseThrow());
    return change -> {
      if (change == 1) {
        trade.as(buyer, () -> recurring.change(list, version, data(3)));
      } else {
        trade.as(buyer, () -> second.change(list, version));
      }
    };
  }

  private RecurringOrderData data(int every) {
    String address = trade.customer("KEEPERS", null).addressCode();
    return new RecurringOrderData(
        new Recurrence(every, Recurrence.Unit.WEEK, trade.today().plusDays(5)),
        new RecurringOrderData.Delivery(address, "PICKUP", "", "", ""),
        RecurringOrderData.WhenMissing.STOP,
        0,
        null);
  }

  private IntConsumer changedFirst(Second second) {
    Actor buyer = buyer();
    String list = list(buyer);
    long version = version(buyer, list);
    return change -> {
      if (change == 1) {
        name(buyer, list, version, "Two and more");
      } else {
        trade.as(buyer, () -> second.change(list, version));
      }
    };
  }
}
