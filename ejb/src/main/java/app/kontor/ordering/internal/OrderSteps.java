package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.measure.Quantity;
import app.kontor.ordering.BookedWork;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.WorkDone;
import app.kontor.ordering.model.OrderWork;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrderEvent;
import app.kontor.party.Parties;
import app.kontor.platform.setting.Settings;
import app.kontor.stock.Stock;
import app.kontor.stock.StockLine;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What several commands on orders do: note a step, set goods aside, book work. */
@Dependent
public class OrderSteps {
  private final CurrentActor actor;
  private final Clock clock;
  private final OrderRepository orders;
  private final Parties parties;
  private final Stock stock;
  private final Settings settings;
  private final Event<WorkDone> workDone;

  @Inject
  OrderSteps(
      CurrentActor actor,
      Clock clock,
      OrderRepository orders,
      Parties parties,
      Stock stock,
      Settings settings,
      Event<WorkDone> workDone) {
    this.actor = actor;
    this.clock = clock;
    this.orders = orders;
    this.parties = parties;
    this.stock = stock;
    this.settings = settings;
    this.workDone = workDone;
  }

  /**
   * Adds a step to the order's time line.
   *
   * @param what code, its words are in the bundles
   * @param detail a number, reason or empty
   */
  void note(SalesOrder order, String what, String detail) {
    Actor who = actor.get();
    orders.note(new SalesOrderEvent(order.id(), clock.instant(), what, who.name(), detail));
  }

  /**
   * Sets aside what is missing and can be had.
   *
   * @return the lines of which more is set aside now
   */
  Set<Integer> reserve(SalesOrder order) {
    Map<Integer, Quantity> more = stock.reserve(order.number().demand(), missing(order));
    order.reserved(more);
    return more.keySet();
  }

  /** Gives back what is set aside for the order. */
  void giveBack(SalesOrder order) {
    stock.release(order.number().demand());
    order.giveBackReservations();
  }

  /** Gives back what is set aside for the order and sets aside anew, as it is wanted now. */
  void reserveAnew(SalesOrder order) {
    giveBack(order);
    reserve(order);
  }

  List<StockLine> missing(SalesOrder order) {
    return order.missing(settings.get(order.sellerId(), OrderSettings.WHOLE_UNITS));
  }

  /** Work that nobody books is done as soon as the order is released. */
  void doAtOnce(SalesOrder order) {
    Map<Integer, Quantity> immediate = order.immediate();
    if (immediate.isEmpty()) {
      return;
    }
    LocalDate today = parties.seller(order.sellerId()).today(clock);
    String person = actor.get().name();
    List<BookedWork> done = new ArrayList<>();
    immediate.forEach((line, quantity) -> done.add(new BookedWork(line, quantity, today, person)));
    done(order, done);
  }

  /** Books work. */
  void done(SalesOrder order, List<BookedWork> done) {
    order.work(done);
    Actor who = actor.get();
    done.forEach(work -> orders.note(new OrderWork(order.id(), work, who.name(), clock.instant())));
    note(order, "WORK_DONE", "");
    boolean alone =
        order.lines().stream().noneMatch(line -> line.isGoods() && line.open().isPositive());
    workDone.fire(new WorkDone(order.sellerId(), order.partnerId(), order.number(), alone));
  }
}
