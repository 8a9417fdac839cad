package app.kontor.it.access;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.ChangeRecord;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSplits;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.SplitOrder;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who change one order, or decide on what is asked for. */
@ApplicationScoped
class TwoOnOneOrder implements Editors {
  private static final int PIECES = 5;

  @Inject private Trade trade;
  @EJB private Ordering ordering;
  @EJB private OrderChanges changes;
  @EJB private OrderSplits splits;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("OrderChangesBean.accept", () -> decided(Decision.ACCEPT));
    all.put("OrderChangesBean.change", this::changed);
    all.put("OrderChangesBean.decline", () -> decided(Decision.DECLINE));
    all.put("OrderChangesBean.hold", this::held);
    all.put("OrderChangesBean.resume", this::resumed);
    all.put("OrderSplitsBean.split", this::split);
    all.put("OrderChangesBean.takeBack", () -> decided(Decision.TAKE_BACK));
    return all;
  }

  private enum Decision {
    ACCEPT,
    DECLINE,
    TAKE_BACK
  }

  private IntConsumer changed() {
    OrderNumber order = order(trade.customer("STALECHG", null));
    Actor sales = trade.staff(Role.SALES);
    OrderDetail read = trade.as(sales, () -> ordering.order(order));
    ChangeOrder first = command(sales, read, 1);
    ChangeOrder second = command(sales, read, 2);
    return change -> trade.as(sales, () -> changes.change(change == 1 ? first : second));
  }

  private IntConsumer split() {
    OrderNumber order = order(trade.customer("STALESPL", null));
    Actor sales = trade.staff(Role.SALES);
    OrderDetail read = trade.as(sales, () -> ordering.order(order));
    return change ->
        trade.as(
            sales,
            () ->
                splits.split(
                    new SplitOrder(
                        Trade.key(),
                        order,
                        read.version(),
                        Map.of(1, BigDecimal.valueOf(change)),
                        null,
                        "IT")));
  }

  private IntConsumer decided(Decision decision) {
    Customer customer = trade.customer("STALEASK", null);
    OrderNumber order = order(customer);
    Actor buyer = customer.buyer();
    OrderDetail read = trade.as(buyer, () -> ordering.order(order));
    ChangeOrder wish = command(buyer, read, 1);
    trade.as(buyer, () -> changes.ask(wish));
    Actor sales = trade.staff(Role.SALES);
    ChangeRecord asked = trade.as(sales, () -> changes.changes(order)).get(0);
    long id = asked.id();
    long version = asked.version();
    return switch (decision) {
      case ACCEPT -> change -> trade.as(sales, () -> changes.accept(order, id, version, null));
      case DECLINE ->
          change -> trade.as(sales, () -> changes.decline(order, id, version, "why " + change));
      case TAKE_BACK -> change -> trade.as(buyer, () -> changes.takeBack(order, id, version));
    };
  }

  private IntConsumer held() {
    OrderNumber order = order(trade.customer("STALEHLD", null));
    Actor sales = trade.staff(Role.SALES);
    long read = trade.as(sales, () -> ordering.order(order)).version();
    return change -> trade.as(sales, () -> changes.hold(order, read, "why " + change));
  }

  private IntConsumer resumed() {
    OrderNumber order = order(trade.customer("STALERES", null));
    Actor sales = trade.staff(Role.SALES);
    long before = trade.as(sales, () -> ordering.order(order)).version();
    trade.as(sales, () -> changes.hold(order, before, "why"));
    long read = trade.as(sales, () -> ordering.order(order)).version();
    return change -> trade.as(sales, () -> changes.resume(order, read));
  }

  private OrderNumber order(Customer customer) {
    return new OrderNumber(trade.confirmed(customer, PIECES, Trade.key(), "stale"));
  }

  private ChangeOrder command(Actor who, OrderDetail order, int more) {
    OrderChange change =
        new OrderChange(
            List.of(new OrderChange.Line(1, BigDecimal.valueOf(PIECES + more), null)),
            List.of(),
            OrderChange.Terms.of(order));
    String gross =
        trade.as(who, () -> changes.preview(order.number(), change)).after().gross().toString();
    return new ChangeOrder(
        Trade.key(), order.number(), order.version(), change, "stale", null, gross);
  }
}
