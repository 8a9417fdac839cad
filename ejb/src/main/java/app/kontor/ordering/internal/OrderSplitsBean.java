package app.kontor.ordering.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSplits;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSubmitted;
import app.kontor.ordering.SplitOrder;
import app.kontor.ordering.model.OrderChangeRow;
import app.kontor.ordering.model.PlacementPolicy;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SplitPlan;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.once.Once;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Cuts orders in two, behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrderSplitsBean implements OrderSplits {
  private final CurrentActor actor;
  private final AuditChanges audit;
  private final Clock clock;
  private final Parties parties;
  private final NumberSeries numbers;
  private final OrderRepository orders;
  private final OrderChangeRows rows;
  private final OrderSteps steps;
  private final PromiseKeeping promises;
  private final ChangeMaking making;
  private final Once once;
  private final Event<OrderSubmitted> submitted;
  private final Event<OrderConfirmed> confirmed;

  @Inject
  public OrderSplitsBean(
      CurrentActor actor,
      AuditChanges audit,
      Clock clock,
      Parties parties,
      NumberSeries numbers,
      OrderRepository orders,
      OrderChangeRows rows,
      OrderSteps steps,
      PromiseKeeping promises,
      ChangeMaking making,
      Once once,
      Event<OrderSubmitted> submitted,
      Event<OrderConfirmed> confirmed) {
    this.actor = actor;
    this.audit = audit;
    this.clock = clock;
    this.parties = parties;
    this.numbers = numbers;
    this.orders = orders;
    this.rows = rows;
    this.steps = steps;
    this.promises = promises;
    this.making = making;
    this.once = once;
    this.submitted = submitted;
    this.confirmed = confirmed;
  }

  /** The new order, for who asks again. */
  public record Made(String number) {}

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public OrderNumber split(SplitOrder command) {
    return new OrderNumber(
        once.run(
                "split-order",
                actor.get().userId() + ":" + command.key(),
                command,
                Made.class,
                () -> new Made(cut(command).value()))
            .number());
  }

  private OrderNumber cut(SplitOrder command) {
    if (command.reason().isBlank()) {
      throw InvalidInput.required("reason");
    }
    SalesOrder order = orders.getForUpdate(command.number(), actor.get().scope());
    if (order.version() != command.version()) {
      throw new ChangedMeanwhile();
    }
    Seller seller = parties.seller();
    LocalDate today = seller.today(clock);
    BusinessException.raise(PlacementPolicy.passed(command.requestedDate(), today));
    OrderDetail before = order.detail();
    SplitPlan plan = SplitPlan.of(before, command.quantities());
    Instant now = clock.instant();
    SalesOrder part =
        order.splitOff(
            new OrderNumber(numbers.next(seller.id(), OrderPlacement.SERIES, today)),
            plan,
            command.requestedDate(),
            now);
    orders.add(part);
    steps.note(part, "SPLIT_FROM", order.number().value());
    OrderChangeRow row =
        new OrderChangeRow(
            order.id(),
            before,
            OrderChange.of(OrderChange.Terms.of(before)),
            plan.rest(),
            new OrderChangeRow.Asked(actor.get().name(), true, now, command.reason().strip()));
    row.made(now, actor.get().name());
    rows.add(row, order.id());
    steps.note(order, "SPLIT_TO", part.number().value());
    making.make(order, plan.rest(), row, null, command.reason(), part.number());
    goOn(part);
    audit.note("splitTo", "", part.number());
    return part.number();
  }

  /** The new order's goods are set aside after the old one has given them back. */
  private void goOn(SalesOrder part) {
    if (part.status() == OrderStatus.SUBMITTED) {
      submitted.fire(new OrderSubmitted(part.sellerId(), part.partnerId(), part.number()));
      return;
    }
    steps.reserve(part);
    promises.begin(part);
    confirmed.fire(new OrderConfirmed(part.sellerId(), part.partnerId(), part.number()));
    steps.doAtOnce(part);
  }
}
