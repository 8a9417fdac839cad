package app.kontor.demo;

import app.kontor.catalogue.ItemNumber;
import app.kontor.demo.DemoCast.Customer;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.LineWish;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PromiseDates;
import app.kontor.ordering.Promises;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.time.TimeShift;
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
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * An order that comes later than was promised: the maker delivers late, the customer was told the
 * day after.
 */
@Dependent
public class DemoPromises {
  private static final String HAMMER = "HAMR-500-G";
  private static final int HAMMERS = 4;
  private static final int DAYS_LATE = 9;

  @EJB private Ordering ordering;
  @EJB private Promises promises;
  @Inject private CurrentActor actor;

  /** Plays it; not at all if nobody who signs in buys on credit. */
  void order(DemoCast cast, Instant today) {
    Optional<Customer> customer =
        cast.customers().stream()
            .filter(each -> each.paymentDays() > 0 && cast.buyerOf(each).isPresent())
            .min(Comparator.comparing(Customer::number));
    if (customer.isPresent() && cast.goods(HAMMER).isPresent()) {
      order(
          cast.person("sales"),
          customer.get(),
          today.minus(Duration.ofDays(2)).plus(Duration.ofHours(10)));
    }
  }

  private void order(Actor sales, Customer customer, Instant at) {
    OrderNumber number = as(sales, at, () -> ordering.enter(entered(customer, at)));
    Instant later = at.plus(Duration.ofHours(1));
    OrderDetail entered = as(sales, later, () -> ordering.order(number));
    if (entered.status() == OrderStatus.SUBMITTED) {
      as(
          sales,
          later,
          () -> {
            ordering.confirm(number, entered.version());
            return true;
          });
    }
    Instant next = at.plus(Duration.ofDays(1));
    OrderDetail order = as(sales, next, () -> ordering.order(number));
    LocalDate late = LocalDate.ofInstant(next, ZoneOffset.UTC).plusDays(DAYS_LATE);
    Map<Integer, LocalDate> dates = new TreeMap<>();
    order.lines().stream()
        .filter(order::isAwaited)
        .forEach(line -> dates.put(line.lineNumber(), late));
    if (!dates.isEmpty()) {
      as(
          sales,
          next,
          () -> {
            promises.change(
                new PromiseDates(
                    number, order.version(), dates, "Kuźnia dostarcza trzonki z opóźnieniem."));
            return true;
          });
    }
  }

  private static EnterOrder entered(Customer customer, Instant at) {
    return new EnterOrder(
        "demo-promise-enter",
        new PartnerNumber(customer.number()),
        Channel.PHONE,
        customer.address(),
        "DHL",
        null,
        LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(4),
        "PO-TERMIN",
        null,
        List.of(EnterOrder.Line.of(new ItemNumber(HAMMER), BigDecimal.valueOf(HAMMERS))),
        new OrderWishes(
            DeliveryParts.TOGETHER,
            "BUD-14",
            "Marek Zych",
            "+48 600 100 200",
            Map.of(
                HAMMER, new LineWish(null, "Wjazd od ulicy Polnej,\nprosimy dzwonić z drogi."))));
  }

  private <T> T as(Actor who, Instant when, Supplier<T> work) {
    return TimeShift.at(when, () -> actor.callAs(who, work));
  }
}
