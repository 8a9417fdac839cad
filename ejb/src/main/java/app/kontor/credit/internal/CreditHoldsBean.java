package app.kontor.credit.internal;

import app.kontor.credit.CreditHolds;
import app.kontor.credit.CreditRefused;
import app.kontor.credit.HeldOrder;
import app.kontor.credit.model.CreditHold;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Shows orders that wait for credit and lets them go. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CreditHoldsBean implements CreditHolds {
  @EJB private Ordering ordering;
  @Inject private CurrentActor actor;
  @Inject private CreditRows rows;
  @Inject private CreditBooks books;

  @Override
  @Allowed({Permission.ORDER_MANAGE, Permission.CREDIT_MANAGE})
  public Page<HeldOrder> waiting(PageRequest page) {
    return rows.waiting(actor.get().sellerId(), page);
  }

  @Override
  @Allowed(value = Permission.CREDIT_MANAGE, audit = true)
  public void release(OrderNumber order, long version, String reason) {
    String why = Reasons.required(reason);
    ordering.lock(order);
    CreditHold hold =
        rows.latest(actor.get().sellerId(), order)
            .orElseThrow(() -> new CreditRefused("CREDIT_NOT_HELD", order))
            .require(version);
    if (!hold.isWaiting()) {
      throw new CreditRefused("CREDIT_NOT_HELD", order);
    }
    books.end(hold, CreditHold.State.RELEASED, why);
  }
}
