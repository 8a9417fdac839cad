package app.kontor.ordering.internal;

import app.kontor.gate.AuditChanges;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPaid;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.model.ChangePlan;
import app.kontor.ordering.model.OrderChangeRow;
import app.kontor.ordering.model.SalesOrder;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of an order what a plan says, and tells everybody who has to know. */
@Dependent
public class ChangeMaking {
  private final AuditChanges audit;
  private final Clock clock;
  private final OrderSteps steps;
  private final PromiseKeeping promises;
  private final Event<OrderChanged> changed;
  private final Event<OrderPaid> paid;

  @Inject
  ChangeMaking(
      AuditChanges audit,
      Clock clock,
      OrderSteps steps,
      PromiseKeeping promises,
      Event<OrderChanged> changed,
      Event<OrderPaid> paid) {
    this.audit = audit;
    this.clock = clock;
    this.steps = steps;
    this.promises = promises;
    this.changed = changed;
    this.paid = paid;
  }

  /**
   * Changes an order that is locked.
   *
   * @param row the kept change
   * @param money what is to happen with money beyond the new total; null if nobody was asked
   * @param splitTo the order that gets what is taken out here, or null
   */
  void make(
      SalesOrder order,
      ChangePlan plan,
      OrderChangeRow row,
      @Nullable ReceivedMoney money,
      String reason,
      @Nullable OrderNumber splitTo) {
    OrderStatus before = order.status();
    boolean unpaid = order.paymentStatus() != PaymentStatus.PAID;
    Set<Integer> waited = promises.waiting(order);
    order.change(plan, clock.instant());
    boolean lines = !plan.kept().isEmpty() || !plan.removed().isEmpty() || !plan.added().isEmpty();
    if (lines && OrderPolicy.GOODS_ARE_STILL_TO_LEAVE.isKeptBy(order)) {
      steps.reserveAnew(order);
    } else if (lines && before != OrderStatus.SUBMITTED) {
      steps.giveBack(order);
    }
    audit.note("gross", plan.before().gross(), plan.after().gross());
    steps.note(order, "CHANGED", reason.strip());
    boolean reissue = plan.differences().stream().anyMatch(one -> one.kind().isPrinted());
    promises.follow(order, waited);
    changed.fire(
        new OrderChanged(
            order.sellerId(),
            order.partnerId(),
            order.number(),
            row.id(),
            reissue,
            money,
            splitTo));
    if (unpaid && order.paymentStatus() == PaymentStatus.PAID && order.paid().isPositive()) {
      paid.fire(new OrderPaid(order.sellerId(), order.partnerId(), order.number()));
    }
    steps.doAtOnce(order);
  }
}
