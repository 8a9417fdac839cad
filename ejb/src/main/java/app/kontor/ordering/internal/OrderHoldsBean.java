package app.kontor.ordering.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.ordering.OrderHolds;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.model.SalesOrder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Holds that other capabilities ask for. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrderHoldsBean implements OrderHolds {
  private final CurrentActor actor;
  private final OrderRepository orders;
  private final OrderSteps steps;

  @Inject
  public OrderHoldsBean(CurrentActor actor, OrderRepository orders, OrderSteps steps) {
    this.actor = actor;
    this.orders = orders;
    this.steps = steps;
  }

  @Override
  @Within
  public void keepBack(OrderNumber number, String cause) {
    SalesOrder order = locked(number);
    if (!order.held() && OrderPolicy.CAN_BE_CHANGED.isKeptBy(order)) {
      order.hold(cause);
      steps.note(order, cause + "_HELD", "");
    }
  }

  @Override
  @Within
  public void letGo(OrderNumber number, String cause) {
    SalesOrder order = locked(number);
    if (order.isHeldFor(cause)) {
      order.resume();
      steps.note(order, cause + "_RESUMED", "");
      steps.doAtOnce(order);
    }
  }

  private SalesOrder locked(OrderNumber number) {
    return orders.getForUpdate(number, PartnerScope.allOf(actor.get().sellerId()));
  }
}
