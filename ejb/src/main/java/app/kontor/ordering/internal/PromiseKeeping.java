package app.kontor.ordering.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.ordering.OrderDetail.OrderEvent;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.OrderPromisesChanged;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.PromiseCause;
import app.kontor.ordering.PromiseChange;
import app.kontor.ordering.PromiseDates;
import app.kontor.ordering.model.OrderPromise;
import app.kontor.ordering.model.OrderPromises;
import app.kontor.ordering.model.OrderPromises.Shift;
import app.kontor.ordering.model.PromiseTerms;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrderEvent;
import app.kontor.ordering.model.WorkingDays;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.setting.Settings;
import app.kontor.stock.Stock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes promises for the goods of an order and keeps what changes of them. Goods in advance are
 * promised once they are paid, because they do not leave before; until then their date is open.
 */
@Dependent
public class PromiseKeeping {
  private final CurrentActor actor;
  private final Clock clock;
  private final OrderRepository orders;
  private final KeptDeliveries deliveries;
  private final Parties parties;
  private final Stock stock;
  private final Settings settings;
  private final Event<OrderPromisesChanged> changed;

  @Inject
  PromiseKeeping(
      CurrentActor actor,
      Clock clock,
      OrderRepository orders,
      KeptDeliveries deliveries,
      Parties parties,
      Stock stock,
      Settings settings,
      Event<OrderPromisesChanged> changed) {
    this.actor = actor;
    this.clock = clock;
    this.orders = orders;
    this.deliveries = deliveries;
    this.parties = parties;
    this.stock = stock;
    this.settings = settings;
    this.changed = changed;
  }

  /**
   * Promises the goods of an order that has just been released and of which nothing is promised
   * yet. Nobody is told of a first date; of goods that leave together others may come later by it.
   */
  void begin(SalesOrder order) {
    List<Shift> later =
        compute(order, new OrderPromises(order).unpromised()).stream()
            .filter(shift -> shift.before() != null)
            .toList();
    note(order, later, PromiseCause.ORDER_CHANGED, "");
  }

  /** From when its goods are offered for despatch; asks nobody if they are wanted on no day. */
  void schedule(SalesOrder order) {
    if (order.isWantedForADay()) {
      order.schedule(terms(order));
    }
  }

  /**
   * Computes the days of lines anew, because more was set aside for them.
   *
   * @param lines their numbers
   */
  void renew(SalesOrder order, Collection<Integer> lines) {
    note(order, compute(order, lines), PromiseCause.GOODS_CAME_IN, "");
  }

  /** The lines that wait for goods; asked before an order is changed. */
  Set<Integer> waiting(SalesOrder order) {
    return new OrderPromises(order)
        .waiting().stream().map(OrderLine::lineNumber).collect(Collectors.toSet());
  }

  /**
   * Follows a change of the order: new lines are promised, and those anew that wait for goods now
   * and did not before, or the other way round. What is otherwise promised stands.
   *
   * @param waited as {@link #waiting} said before the change
   */
  void follow(SalesOrder order, Set<Integer> waited) {
    Set<Integer> turned = waiting(order);
    Set<Integer> still = new HashSet<>(turned);
    still.retainAll(waited);
    turned.addAll(waited);
    turned.removeAll(still);
    turned.removeAll(new OrderPromises(order).unpromised());
    // what was wanted for a day and is not any more leaves at once
    order.schedule(terms(order));
    begin(order);
    note(order, compute(order, turned), PromiseCause.ORDER_CHANGED, "");
  }

  /** Promises what a person says. */
  void say(SalesOrder order, PromiseDates command) {
    LocalDate today = parties.seller(order.sellerId()).today(clock);
    note(
        order,
        new OrderPromises(order).say(command, today),
        PromiseCause.BY_HAND,
        command.reason().strip());
  }

  private List<Shift> compute(SalesOrder order, Collection<Integer> lines) {
    if (lines.isEmpty() || !OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(order)) {
      return List.of();
    }
    OrderPromises promises = new OrderPromises(order);
    return promises.compute(lines, expected(promises.waiting()), terms(order));
  }

  /** Asks the stock only if something is missing. */
  private Map<Long, LocalDate> expected(List<OrderLine> waiting) {
    Map<Long, LocalDate> days = new HashMap<>();
    if (!waiting.isEmpty()) {
      stock
          .availability(waiting.stream().map(OrderLine::itemId).toList())
          .forEach(
              (item, there) -> {
                LocalDate day = there.expected();
                if (day != null) {
                  days.put(item, day);
                }
              });
    }
    return days;
  }

  private PromiseTerms terms(SalesOrder order) {
    Seller seller = parties.seller(order.sellerId());
    return new PromiseTerms(
        WorkingDays.of(seller.address().country()),
        seller.today(clock),
        settings.get(seller.id(), OrderSettings.LEAD_DAYS),
        deliveries.transitDays(seller.id(), order.deliveryMethod()),
        settings.get(seller.id(), OrderSettings.REPLENISH_DAYS),
        order.requestedDate());
  }

  private void note(SalesOrder order, List<Shift> shifts, PromiseCause cause, String reason) {
    if (shifts.isEmpty()) {
      return;
    }
    // as the database keeps it, so that the step and its lines are found together
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String who = actor.get().name();
    List<PromiseChange> changes =
        shifts.stream()
            .map(
                shift ->
                    new PromiseChange(
                        shift.lineNumber(), now, who, cause, reason, shift.before(), shift.after()))
            .toList();
    changes.forEach(change -> orders.note(new OrderPromise(order, change)));
    orders.note(new SalesOrderEvent(order.id(), now, OrderEvent.PROMISED, who, reason));
    changed.fire(
        new OrderPromisesChanged(order.sellerId(), order.partnerId(), order.number(), changes));
  }
}
