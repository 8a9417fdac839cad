package app.kontor.ordering;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of an order's life. A rule that is not kept is the reason of a refusal. */
public enum OrderPolicy {
  /** The seller has neither accepted nor cancelled it. */
  NOT_ACCEPTED_YET(is(OrderStatus.SUBMITTED)),
  /** It goes on, and nothing has left. */
  NO_GOODS_HAVE_LEFT(is(OrderStatus.SUBMITTED, OrderStatus.CONFIRMED)),
  /** It is accepted, and goods are to leave. */
  GOODS_ARE_STILL_TO_LEAVE(is(OrderStatus.CONFIRMED, OrderStatus.PARTLY_DESPATCHED)),
  /** A rest is there that can be closed. */
  SOME_GOODS_HAVE_LEFT_AND_OTHERS_NOT(is(OrderStatus.PARTLY_DESPATCHED)),
  /** Accepted, and paid or bought on credit terms. */
  RELEASED_FOR_DESPATCH(
      order ->
          GOODS_ARE_STILL_TO_LEAVE.isKeptBy(order)
              && (order.paymentDays() > 0 || order.paymentStatus() == PaymentStatus.PAID)),
  /** Goods lie reserved and can leave. */
  GOODS_ARE_SET_ASIDE(goods(line -> line.reserved().isPositive())),
  /** Goods are to come that nothing is reserved for. */
  GOODS_ARE_MISSING(goods(line -> line.backordered().isPositive())),
  /** Work is to be done. */
  WORK_IS_TO_DO(goods(line -> line.isService() && line.open().isPositive())),
  /** Goods have left, or work was done, that are on no invoice. */
  GOODS_WAIT_FOR_AN_INVOICE(goods(line -> line.invoiceable().isPositive()));

  private final Predicate<OrderState> rule;

  OrderPolicy(Predicate<OrderState> rule) {
    this.rule = rule;
  }

  public boolean isKeptBy(OrderState order) {
    return rule.test(order);
  }

  private static Predicate<OrderState> is(OrderStatus... statuses) {
    Set<OrderStatus> any = EnumSet.of(statuses[0], statuses);
    return order -> any.contains(order.status());
  }

  private static Predicate<OrderState> goods(Predicate<OrderLine> any) {
    return order -> order.lines().stream().anyMatch(line -> !line.isCharge() && any.test(line));
  }
}
