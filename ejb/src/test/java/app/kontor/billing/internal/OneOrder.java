package app.kontor.billing.internal;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.model.SalesOrder;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/** Ordering that knows one order, and writes down what billing tells it. */
final class OneOrder implements InvocationHandler {
  private final SalesOrder order;
  private final List<String> log;

  private OneOrder(SalesOrder order, List<String> log) {
    this.order = order;
    this.log = log;
  }

  static Ordering of(SalesOrder order, List<String> log) {
    return (Ordering)
        Proxy.newProxyInstance(
            OneOrder.class.getClassLoader(),
            new Class<?>[] {Ordering.class},
            new OneOrder(order, log));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    switch (method.getName()) {
      case "lock" -> log.add("lock order " + arguments[0]);
      case "orderForDocuments", "order" -> {}
      case "recordPayment" -> {
        order.receive((Money) arguments[1]);
        log.add("paid " + arguments[1]);
      }
      case "recordInvoice" -> order.invoice(quantities(arguments[2]));
      case "recordReturn" -> {
        order.giveBack((Money) arguments[1], (ReceivedMoney) arguments[2]);
        log.add("returned " + arguments[1] + " " + arguments[2]);
      }
      default -> throw new UnsupportedOperationException(method.getName());
    }
    return order.detail();
  }

  @SuppressWarnings("unchecked")
  private static Map<Integer, Quantity> quantities(Object byLine) {
    return (Map<Integer, Quantity>) byLine;
  }
}
