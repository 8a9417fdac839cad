package app.kontor.ordering.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.PromiseChange;
import app.kontor.ordering.UnknownOrder;
import app.kontor.ordering.model.OrderPromise;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrderEvent;
import app.kontor.party.Seller;
import app.kontor.party.Visibility;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.model.Persisted;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.platform.transaction.TransactionMemory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Orders in memory, found within a scope. */
final class OrderBook extends OrderRepository {
  private final List<SalesOrder> orders = new ArrayList<>();
  private final List<SalesOrderEvent> steps = new ArrayList<>();
  private final List<OrderPromise> promises = new ArrayList<>();
  private final List<OrderFilter> filters = new ArrayList<>();

  OrderBook() {
    super(new SpelledNumbers(), new TransactionMemory());
  }

  List<SalesOrder> all() {
    return orders;
  }

  /** The codes and details of an order's steps, {@code "CONFIRMED "}. */
  List<String> steps(SalesOrder order) {
    return history(order).stream().map(step -> step.what() + " " + step.detail()).toList();
  }

  List<OrderFilter> filters() {
    return filters;
  }

  @Override
  void add(SalesOrder order) {
    orders.add(Persisted.as(order, 100L + orders.size(), 0));
  }

  /** What changed of the promises for all orders. */
  List<PromiseChange> promises() {
    return promises.stream().map(OrderPromise::view).toList();
  }

  @Override
  void changed(SalesOrder order) {
    // versions are the database's
  }

  @Override
  void note(OrderPromise change) {
    promises.add(change);
  }

  @Override
  void note(SalesOrderEvent event) {
    steps.add(event);
  }

  @Override
  SalesOrder get(OrderNumber number, PartnerScope scope) {
    return within(scope).stream()
        .filter(order -> order.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new UnknownOrder(number));
  }

  @Override
  SalesOrder spelled(OrderNumber number, PartnerScope scope) {
    return get(number, scope);
  }

  @Override
  SalesOrder getForUpdate(OrderNumber number, PartnerScope scope) {
    return get(number, scope);
  }

  @Override
  List<OrderDetail.OrderEvent> history(SalesOrder order) {
    return steps.stream()
        .filter(step -> step.orderId() == order.id())
        .map(SalesOrderEvent::view)
        .toList();
  }

  @Override
  Page<OrderSummary> list(
      OrderFilter filter,
      OrderNarrowing.Narrowed narrowed,
      PageRequest page,
      PartnerScope scope,
      Seller seller,
      Visibility seen) {
    filters.add(filter);
    List<OrderSummary> found = within(scope).stream().map(SalesOrder::summary).toList();
    return new Page<>(found, found.size());
  }

  @Override
  Map<OrderStatus, Total> countByStatus(PartnerScope scope, Visibility seen) {
    Map<OrderStatus, Total> counts = new EnumMap<>(OrderStatus.class);
    within(scope).forEach(order -> counts.merge(order.status(), Total.of(1), Total::plus));
    return counts;
  }

  private List<SalesOrder> within(PartnerScope scope) {
    return orders.stream()
        .filter(order -> order.sellerId() == scope.sellerId() && scope.includes(order.partnerId()))
        .toList();
  }
}
