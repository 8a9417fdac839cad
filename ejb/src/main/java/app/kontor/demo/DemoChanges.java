package app.kontor.demo;

import app.kontor.catalogue.ItemNumber;
import app.kontor.demo.DemoCast.Customer;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.time.TimeShift;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An order that staff have changed, and another change of it that its buyer asks for. */
@Dependent
public class DemoChanges {
  private static final String HAMMER = "HAMR-500-G";

  @EJB private Ordering ordering;
  @EJB private OrderChanges changes;
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
          cast.buyerOf(customer.get()).orElseThrow(),
          customer.get(),
          today.minus(Duration.ofDays(3)).plus(Duration.ofHours(9)));
    }
  }

  private void order(Actor sales, Actor buyer, Customer customer, Instant at) {
    OrderNumber number = as(sales, at, () -> ordering.enter(entered(customer)));
    Instant later = at.plus(Duration.ofHours(1));
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
    Instant phoned = at.plus(Duration.ofHours(4));
    as(
        sales,
        phoned,
        () -> {
          changes.change(command("demo-change-made", number, 30, "30 instead of 20, by phone"));
          return true;
        });
    as(
        buyer,
        at.plus(Duration.ofHours(26)),
        () -> {
          changes.ask(command("demo-change-asked", number, 40, "The site is larger than planned"));
          return true;
        });
  }

  private ChangeOrder command(String key, OrderNumber number, int pieces, String reason) {
    OrderDetail order = ordering.order(number);
    OrderChange change =
        new OrderChange(
            List.of(new OrderChange.Line(1, BigDecimal.valueOf(pieces), null)),
            List.of(),
            OrderChange.Terms.of(order));
    String gross = changes.preview(number, change).after().gross().toString();
    return new ChangeOrder(key, number, order.version(), change, reason, null, gross);
  }

  private static EnterOrder entered(Customer customer) {
    return new EnterOrder(
        "demo-change-enter",
        new PartnerNumber(customer.number()),
        Channel.PHONE,
        customer.address(),
        "DHL",
        null,
        null,
        "PO-SITE-7",
        null,
        List.of(EnterOrder.Line.of(new ItemNumber(HAMMER), BigDecimal.valueOf(20))));
  }

  private <T> T as(Actor who, Instant when, Supplier<T> work) {
    return TimeShift.at(when, () -> actor.callAs(who, work));
  }
}
