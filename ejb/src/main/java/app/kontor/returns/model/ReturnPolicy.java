package app.kontor.returns.model;

import app.kontor.measure.Quantity;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderLine;
import app.kontor.returns.ReturnStatus;
import app.kontor.returns.ReturnableLine;
import java.math.RoundingMode;

/** How much of an order line may come back, and what is due for it. */
public final class ReturnPolicy {
  private ReturnPolicy() {}

  /**
   * What a return takes of what has left, and no other return may have: what was announced until it
   * is decided, what was accepted until it arrives, what was kept afterwards.
   */
  public static Quantity taken(
      ReturnStatus status, Quantity announced, Quantity accepted, Quantity kept) {
    return switch (status) {
      case ANNOUNCED -> announced;
      case ACCEPTED -> accepted;
      case ARRIVED, SETTLED -> kept;
      case DECLINED, WITHDRAWN -> Quantity.zero(announced.unit());
    };
  }

  /**
   * How much of a line may be announced.
   *
   * @param taken by all other returns
   * @param recent of what has left, so much left recently enough to be announced
   */
  public static ReturnableLine returnable(OrderLine line, Quantity taken, Quantity recent) {
    Quantity zero = Quantity.zero(line.ordered().unit());
    Quantity rest = line.despatched().minus(taken).min(recent);
    return new ReturnableLine(line, taken, rest.isNegative() ? zero : rest);
  }

  /**
   * What is due for goods that came back: by the price of the order, rounded so that all returns of
   * a line together come to what the same quantity costs at once.
   *
   * @param before of the line that came back and was paid for in earlier returns
   * @param now of the line that comes back
   */
  public static LinePrice due(OrderLine line, Quantity before, Quantity now) {
    LinePrice price = line.price();
    return price.withNet(
        price
            .unit()
            .times(before.plus(now), RoundingMode.HALF_UP)
            .minus(price.unit().times(before, RoundingMode.HALF_UP)));
  }
}
