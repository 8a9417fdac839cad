package app.kontor.ordering;

import app.kontor.measure.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
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
              && !order.held()
              && (order.paymentDays() > 0 || order.paymentStatus() == PaymentStatus.PAID)),
  /** It goes on, and something of it is still to come. */
  CAN_BE_CHANGED(is(OrderStatus.SUBMITTED, OrderStatus.CONFIRMED, OrderStatus.PARTLY_DESPATCHED)),
  /** So much is still to come that part of it can be an order of its own. */
  CAN_BE_CUT(order -> isCuttable(order)),
  /** The buyer may still change it without asking: not accepted yet, or in the first minutes. */
  CUT_OFF_HAS_NOT_PASSED((order, now) -> isInTime(order, now)),
  /** The buyer has to ask. */
  CUT_OFF_HAS_PASSED((order, now) -> !isInTime(order, now)),
  /** Its goods may leave as far as the seller is concerned. */
  IS_NOT_ON_HOLD(order -> !order.held()),
  /** The seller keeps its goods back. */
  IS_ON_HOLD(OrderState::held),
  /** Goods lie reserved and can leave. */
  GOODS_ARE_SET_ASIDE(goods(line -> line.reserved().isPositive())),
  /** Goods are to come that nothing is reserved for. */
  GOODS_ARE_MISSING(goods(line -> line.backordered().isPositive())),
  /** Work is to be done. */
  WORK_IS_TO_DO(goods(line -> line.isService() && line.open().isPositive())),
  /** Goods have left, or work was done, that are on no invoice. */
  GOODS_WAIT_FOR_AN_INVOICE(goods(line -> line.invoiceable().isPositive()));

  private final BiPredicate<OrderState, Instant> rule;

  OrderPolicy(Predicate<OrderState> rule) {
    this((order, now) -> rule.test(order));
  }

  OrderPolicy(BiPredicate<OrderState, Instant> rule) {
    this.rule = rule;
  }

  /** Whether the order keeps the rule once every time limit has passed. */
  public boolean isKeptBy(OrderState order) {
    return rule.test(order, Instant.MAX);
  }

  /** Whether the order keeps the rule now. */
  public boolean isKeptBy(OrderState order, Instant now) {
    return rule.test(order, now);
  }

  /** More than one line, or more than one unit of the only one. */
  private static boolean isCuttable(OrderState order) {
    List<OrderLine> goods = order.lines().stream().filter(line -> !line.isCharge()).toList();
    return goods.stream().anyMatch(line -> line.open().isPositive())
        && (goods.size() > 1
            || goods.stream()
                .anyMatch(
                    line ->
                        line.ordered().compareTo(Quantity.of(BigDecimal.ONE, line.ordered().unit()))
                            > 0));
  }

  private static boolean isInTime(OrderState order, Instant now) {
    Instant until = order.changeableUntil();
    return order.status() == OrderStatus.SUBMITTED
        || order.status() == OrderStatus.CONFIRMED && until != null && now.isBefore(until);
  }

  private static Predicate<OrderState> is(OrderStatus... statuses) {
    Set<OrderStatus> any = EnumSet.of(statuses[0], statuses);
    return order -> any.contains(order.status());
  }

  private static Predicate<OrderState> goods(Predicate<OrderLine> any) {
    return order -> order.lines().stream().anyMatch(line -> !line.isCharge() && any.test(line));
  }
}
