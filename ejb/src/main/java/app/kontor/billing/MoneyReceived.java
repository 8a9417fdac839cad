package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.failure.BusinessException;

/** Money was received for what is to be cancelled; somebody must say first what happens with it. */
public final class MoneyReceived extends BusinessException {
  private static final long serialVersionUID = 1L;

  public MoneyReceived(OrderNumber orderNumber, Money received) {
    super("MONEY_RECEIVED", orderNumber, received);
  }
}
