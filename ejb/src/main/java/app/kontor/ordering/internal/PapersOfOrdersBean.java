package app.kontor.ordering.internal;

import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.PaperKind;
import app.kontor.ordering.PapersOfOrders;
import app.kontor.ordering.model.OrderPaper;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Keeps which papers and parcels of orders there are. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PapersOfOrdersBean implements PapersOfOrders {
  private final CurrentActor actor;
  private final OrderRepository orders;

  @Inject
  public PapersOfOrdersBean(CurrentActor actor, OrderRepository orders) {
    this.actor = actor;
    this.orders = orders;
  }

  @Override
  @Within
  @Command
  public void record(OrderNumber order, PaperKind kind, String number, LocalDate day) {
    orders.note(
        new OrderPaper(
            orders.get(order, PartnerScope.allOf(actor.get().sellerId())), kind, number, day));
  }
}
