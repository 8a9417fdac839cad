package app.kontor.ordering;

import app.kontor.access.Actions;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done with an order: who may at all, and which rules the order must keep. */
public enum OrderAction {
  /** The seller accepts it. */
  CONFIRM(Set.of(Permission.ORDER_MANAGE), OrderPolicy.NOT_ACCEPTED_YET),
  /** The buyer takes it back. */
  WITHDRAW(Set.of(Permission.ORDER_WITHDRAW), OrderPolicy.CUT_OFF_HAS_NOT_PASSED),
  /** The buyer changes it. */
  EDIT(Set.of(Permission.ORDER_PLACE), OrderPolicy.CUT_OFF_HAS_NOT_PASSED),
  /** The buyer asks for a change. */
  ASK_FOR_CHANGE(
      Set.of(Permission.ORDER_PLACE), OrderPolicy.CAN_BE_CHANGED, OrderPolicy.CUT_OFF_HAS_PASSED),
  /** The seller changes it, or decides on what the buyer asks for. */
  CHANGE(Set.of(Permission.ORDER_MANAGE), OrderPolicy.CAN_BE_CHANGED),
  /** The seller takes part of it out into an order of its own. */
  SPLIT(Set.of(Permission.ORDER_MANAGE), OrderPolicy.CAN_BE_CHANGED, OrderPolicy.CAN_BE_CUT),
  /** The seller keeps its goods back. */
  HOLD(Set.of(Permission.ORDER_MANAGE), OrderPolicy.CAN_BE_CHANGED, OrderPolicy.IS_NOT_ON_HOLD),
  /** The seller lets its goods go. */
  RESUME(Set.of(Permission.ORDER_MANAGE), OrderPolicy.CAN_BE_CHANGED, OrderPolicy.IS_ON_HOLD),
  /** The seller ends it before goods have left. */
  CANCEL(Set.of(Permission.ORDER_MANAGE), OrderPolicy.NO_GOODS_HAVE_LEFT),
  /** The seller ends it after some goods have left. */
  CLOSE(Set.of(Permission.ORDER_MANAGE), OrderPolicy.SOME_GOODS_HAVE_LEFT_AND_OTHERS_NOT),
  /** Goods are set aside that were missing before. */
  RESERVE(
      Set.of(Permission.ORDER_MANAGE, Permission.SHIPPING),
      OrderPolicy.GOODS_ARE_STILL_TO_LEAVE,
      OrderPolicy.GOODS_ARE_MISSING),
  /** Goods that are to come are promised for other days. */
  PROMISE(Set.of(Permission.ORDER_MANAGE), OrderPolicy.GOODS_ARE_STILL_TO_LEAVE),
  /** Goods leave. */
  ISSUE_GOODS(
      Set.of(Permission.SHIPPING),
      OrderPolicy.RELEASED_FOR_DESPATCH,
      OrderPolicy.GOODS_ARE_SET_ASIDE),
  /** Work was done. */
  RECORD_WORK(
      Set.of(Permission.ORDER_MANAGE),
      OrderPolicy.RELEASED_FOR_DESPATCH,
      OrderPolicy.WORK_IS_TO_DO),
  /** What has left is invoiced. */
  INVOICE(Set.of(Permission.INVOICE_ISSUE), OrderPolicy.GOODS_WAIT_FOR_AN_INVOICE);

  private final Set<Permission> permissions;
  private final List<OrderPolicy> policies;

  OrderAction(Set<Permission> anyOf, OrderPolicy... policies) {
    this.permissions = EnumSet.copyOf(anyOf);
    this.policies = List.of(policies);
  }

  /** The first rule that the order does not keep once every time limit has passed. */
  public Optional<OrderPolicy> refusal(OrderState order) {
    return refusal(order, Instant.MAX);
  }

  /** The first rule that the order does not keep now. */
  public Optional<OrderPolicy> refusal(OrderState order, Instant now) {
    return policies.stream().filter(policy -> !policy.isKeptBy(order, now)).findFirst();
  }

  /** What the actor may do with the order now. */
  public static Actions<OrderAction> allowed(Actor actor, OrderState order, Instant now) {
    return Actions.of(
        OrderAction.class,
        action -> action.permissions.stream().anyMatch(actor::may),
        action -> action.refusal(order, now).map(OrderPolicy::name));
  }
}
