package app.kontor.demo;

import app.kontor.billing.Billing;
import app.kontor.catalogue.ItemNumber;
import app.kontor.demo.DemoCast.Customer;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.measure.Quantity;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.RecordWork;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.time.TimeShift;
import app.kontor.shipping.Shipping;
import app.kontor.stock.Stock;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An order of goods with work: names are engraved when it is released, four of six hours of
 * assembly have been done and invoiced with the goods, two are still to come.
 */
@Dependent
public class DemoWork {
  private static final String HAMMER = "HAMR-500-G";
  private static final int HAMMERS = 10;
  private static final int HOURS = 6;
  private static final int DONE = 4;
  private static final String WAREHOUSE = "WRO";

  @EJB private Ordering ordering;
  @EJB private Stock stock;
  @EJB private Shipping shipping;
  @EJB private Billing billing;
  @Inject private CurrentActor actor;

  /** Plays it; not at all if nobody who signs in buys on credit. */
  void order(DemoCast cast, Instant today) {
    Optional<Customer> customer =
        cast.customers().stream()
            .filter(each -> each.paymentDays() > 0 && cast.buyerOf(each).isPresent())
            .min(Comparator.comparing(Customer::number));
    if (customer.isPresent() && cast.goods(HAMMER).isPresent()) {
      order(cast, customer.get(), today.minus(Duration.ofDays(6)).plus(Duration.ofHours(9)));
    }
  }

  private void order(DemoCast cast, Customer customer, Instant at) {
    Actor sales = cast.person("sales");
    Actor warehouse = cast.person("warehouse");
    as(
        warehouse,
        at.minus(Duration.ofHours(20)),
        () -> {
          stock.receive(
              "demo-work-in",
              WAREHOUSE,
              new ItemNumber(HAMMER),
              Quantity.pieces(HAMMERS),
              "PZ/work");
          return true;
        });
    OrderNumber number = as(sales, at, () -> ordering.enter(entered(customer, at)));
    Instant later = at.plus(Duration.ofHours(2));
    OrderDetail order = as(sales, later, () -> ordering.order(number));
    if (order.status() == OrderStatus.SUBMITTED) {
      as(
          sales,
          later,
          () -> {
            ordering.confirm(number, order.version());
            return true;
          });
    }
    Instant there = at.plus(Duration.ofDays(2));
    int line = line(order, DemoSpecials.ASSEMBLY);
    LocalDate day = LocalDate.ofInstant(there, ZoneOffset.UTC);
    as(
        sales,
        there,
        () -> {
          ordering.recordWork(
              new RecordWork(
                  "demo-work-done",
                  number,
                  day,
                  "Marek Monter",
                  Map.of(line, BigDecimal.valueOf(DONE))));
          return true;
        });
    Map<String, Map<Integer, Quantity>> reserved =
        as(warehouse, there, () -> stock.reserved(number.demand()));
    reserved.forEach(
        (code, quantities) ->
            as(
                warehouse,
                there.plus(Duration.ofHours(1)),
                () -> shipping.issueGoods("demo-work-wz-" + code, number, code, quantities)));
    as(
        cast.person("accounting"),
        there.plus(Duration.ofHours(3)),
        () -> {
          billing.invoice("demo-work-fv", number);
          return true;
        });
  }

  private static EnterOrder entered(Customer customer, Instant at) {
    return new EnterOrder(
        "demo-work-enter",
        new PartnerNumber(customer.number()),
        Channel.PHONE,
        customer.address(),
        "DHL",
        null,
        LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(7),
        "PO-MONTAGE",
        null,
        List.of(
            line(HAMMER, HAMMERS),
            line(DemoSpecials.MARKING, HAMMERS),
            line(DemoSpecials.ASSEMBLY, HOURS)));
  }

  private static EnterOrder.Line line(String item, int quantity) {
    return EnterOrder.Line.of(new ItemNumber(item), BigDecimal.valueOf(quantity));
  }

  private static int line(OrderDetail order, String item) {
    return order.lines().stream()
        .filter(each -> each.item().number().value().equals(item))
        .mapToInt(OrderLine::lineNumber)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no line of " + item));
  }

  private <T> T as(Actor who, Instant when, Supplier<T> work) {
    return TimeShift.at(when, () -> actor.callAs(who, work));
  }
}
