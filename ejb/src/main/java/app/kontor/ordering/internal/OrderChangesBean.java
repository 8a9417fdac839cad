package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.money.Money;
import app.kontor.ordering.ChangeDeclined;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.ChangePreview;
import app.kontor.ordering.ChangeRecord;
import app.kontor.ordering.ChangeRefused;
import app.kontor.ordering.ChangeRequested;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.OrderResumed;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.model.ChangePlan;
import app.kontor.ordering.model.ChangePolicy;
import app.kontor.ordering.model.ChangePolicy.Changer;
import app.kontor.ordering.model.OrderChangeRow;
import app.kontor.ordering.model.PlacementPolicy;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of orders behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrderChangesBean implements OrderChanges {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final OrderRepository orders;
  private final OrderChangeRows rows;
  private final OrderSteps steps;
  private final ChangePlans plans;
  private final ChangeMaking making;
  private final ConfirmByRule rule;
  private final Once once;
  private final Event<ChangeDeclined> declined;
  private final Event<ChangeRequested> requested;
  private final Event<OrderResumed> resumed;

  @Inject
  public OrderChangesBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      OrderRepository orders,
      OrderChangeRows rows,
      OrderSteps steps,
      ChangePlans plans,
      ChangeMaking making,
      ConfirmByRule rule,
      Once once,
      Event<ChangeDeclined> declined,
      Event<ChangeRequested> requested,
      Event<OrderResumed> resumed) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.orders = orders;
    this.rows = rows;
    this.steps = steps;
    this.plans = plans;
    this.making = making;
    this.rule = rule;
    this.once = once;
    this.declined = declined;
    this.requested = requested;
    this.resumed = resumed;
  }

  @Override
  @Allowed({Permission.ORDER_PLACE, Permission.ORDER_MANAGE})
  public ChangePreview preview(OrderNumber number, OrderChange change) {
    SalesOrder order = shown(orders.spelled(number, scope()));
    return preview(order, change, actor.get().isStaff() ? changer() : Changer.WISH);
  }

  private ChangePreview preview(SalesOrder order, OrderChange change, Changer by) {
    OrderDetail detail = order.detail();
    ChangePlan plan = plan(detail, change, by);
    Money paid = order.paid();
    Money gross = plan.after().gross();
    boolean advance = detail.terms().isAdvance();
    return new ChangePreview(
        order.number(),
        order.version(),
        plan.differences(),
        plan.before(),
        plan.after(),
        plans.shortages(plan),
        paid.minus(gross).max(Money.zero(gross.currency())),
        advance && order.paymentStatus() == PaymentStatus.PAID && gross.compareTo(paid) > 0);
  }

  private ChangePlan plan(OrderDetail order, OrderChange change, Changer by) {
    BusinessException.raise(
        ChangePolicy.refused(new ChangePolicy.Asked(order, change, by, clock.instant())));
    return plans.plan(order, change);
  }

  @Override
  @Allowed(
      value = {Permission.ORDER_PLACE, Permission.ORDER_MANAGE},
      audit = true)
  public void change(ChangeOrder command) {
    once.run(
        "change-order",
        actor.get().userId() + ":" + command.key(),
        command,
        Made.class,
        () -> {
          if (actor.get().isStaff()) {
            requireReason(command.reason());
          }
          SalesOrder order = locked(command.number(), command.version());
          OrderDetail before = order.detail();
          ChangePlan plan = plan(before, command.change(), changer());
          requireSeen(command, plan);
          OrderChangeRow row = row(order, before, command, plan);
          row.made(clock.instant(), actor.get().name());
          rows.add(row, order.id());
          apply(order, plan, row, command.money(), command.reason());
          requireConfirmed(order);
          return new Made(order.number().value());
        });
  }

  /** What is confirmed at once stays what the seller confirms at once. */
  private void requireConfirmed(SalesOrder order) {
    if (!actor.get().isStaff() && order.status() == OrderStatus.CONFIRMED) {
      rule.requireStill(order, parties.ownPartner());
    }
  }

  private static void requireSeen(ChangeOrder command, ChangePlan plan) {
    BusinessException.raise(
        PlacementPolicy.unseen(Money.parse(command.expectedGross()), plan.after().gross()));
  }

  private OrderChangeRow row(
      SalesOrder order, OrderDetail before, ChangeOrder command, ChangePlan plan) {
    Actor who = actor.get();
    return new OrderChangeRow(
        order.id(),
        before,
        command.change(),
        plan,
        new OrderChangeRow.Asked(
            who.name(), who.isStaff(), clock.instant(), command.reason().strip()));
  }

  private void apply(
      SalesOrder order,
      ChangePlan plan,
      OrderChangeRow row,
      @Nullable ReceivedMoney money,
      String reason) {
    making.make(order, plan, row, money, reason, null);
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void ask(ChangeOrder command) {
    once.run(
        "ask-for-change",
        actor.get().userId() + ":" + command.key(),
        command,
        Made.class,
        () -> {
          SalesOrder order = locked(command.number(), command.version());
          if (rows.of(order.id()).stream()
              .map(OrderChangeRow::view)
              .anyMatch(ChangeRecord::isOpen)) {
            throw new ChangeRefused("CHANGE_ASKED", order.number());
          }
          if (OrderPolicy.CUT_OFF_HAS_NOT_PASSED.isKeptBy(order, clock.instant())) {
            throw new ChangeRefused("CHANGE_IN_TIME", order.number());
          }
          OrderDetail before = order.detail();
          ChangePlan plan = plan(before, command.change(), Changer.WISH);
          requireSeen(command, plan);
          rows.add(row(order, before, command, plan), order.id());
          steps.note(order, "CHANGE_ASKED", command.reason().strip());
          requested.fire(
              new ChangeRequested(
                  order.sellerId(), order.partnerId(), order.number(), command.reason().strip()));
          return new Made(order.number().value());
        });
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public List<ChangeRecord> changes(OrderNumber number) {
    return rows.of(shown(orders.spelled(number, scope())).id()).stream()
        .map(OrderChangeRow::view)
        .toList();
  }

  @Override
  @Allowed(Permission.ORDER_MANAGE)
  public Page<ChangeRecord> requests(PageRequest page) {
    return rows.open(actor.get().sellerId(), page);
  }

  @Override
  @Allowed(Permission.ORDER_MANAGE)
  public ChangePreview previewOf(OrderNumber number, long id) {
    SalesOrder order = orders.spelled(number, scope());
    OrderChangeRow row =
        rows.of(order.id()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new InvalidInput("change", "NOT_A_VALUE", id));
    return preview(order, row.change(), Changer.WISH);
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void accept(OrderNumber number, long id, long version, @Nullable ReceivedMoney money) {
    SalesOrder order = orders.getForUpdate(number, scope());
    OrderChangeRow row = row(order, id, version);
    ChangePlan plan = plan(order.detail(), row.change(), Changer.WISH);
    row.accept(plan, clock.instant(), actor.get().name());
    apply(order, plan, row, money, row.view().reason());
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void decline(OrderNumber number, long id, long version, String reason) {
    requireReason(reason);
    SalesOrder order = orders.getForUpdate(number, scope());
    row(order, id, version).decline(clock.instant(), actor.get().name(), reason.strip());
    steps.note(order, "CHANGE_DECLINED", reason.strip());
    declined.fire(
        new ChangeDeclined(
            order.sellerId(), order.partnerId(), order.number(), id, reason.strip()));
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void takeBack(OrderNumber number, long id, long version) {
    SalesOrder order = shown(orders.getForUpdate(number, scope()));
    row(order, id, version).withdraw(clock.instant(), actor.get().name());
    steps.note(order, "CHANGE_WITHDRAWN", "");
  }

  private OrderChangeRow row(SalesOrder order, long id, long version) {
    OrderChangeRow row = rows.getForUpdate(order.number(), id, scope());
    if (row.version() != version) {
      throw new ChangedMeanwhile();
    }
    row.requireOpen();
    return row;
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void hold(OrderNumber number, long version, String reason) {
    requireReason(reason);
    SalesOrder order = locked(number, version);
    order.hold(reason.strip());
    steps.note(order, "HELD", reason.strip());
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void resume(OrderNumber number, long version) {
    SalesOrder order = locked(number, version);
    order.resume();
    resumed.fire(new OrderResumed(order.sellerId(), order.partnerId(), order.number()));
    steps.note(order, "RESUMED", "");
    steps.doAtOnce(order);
  }

  @Override
  @Within
  public ChangeRecord changeForMail(long id) {
    return rows.get(id);
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw InvalidInput.required("reason");
    }
  }

  /** The order, locked, as it was when the decision was taken. */
  private SalesOrder locked(OrderNumber number, long version) {
    SalesOrder order = shown(orders.getForUpdate(number, scope()));
    if (order.version() != version) {
      throw new ChangedMeanwhile();
    }
    return order;
  }

  private SalesOrder shown(SalesOrder order) {
    return orders.shown(order, parties.visibility());
  }

  private Changer changer() {
    Actor who = actor.get();
    if (!who.isStaff()) {
      return Changer.BUYER;
    }
    return who.may(Permission.PRICE_MANAGE) ? Changer.PRICES : Changer.STAFF;
  }

  private PartnerScope scope() {
    return actor.get().scope();
  }
}
