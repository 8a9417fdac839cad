package app.kontor.ordering;

import app.kontor.access.Actions;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done with an order: who may at all, and which rules the order must keep. */
public enum OrderAction {
  /** The seller accepts it. */
  CONFIRM(Set.of(Permission.ORDER_MANAGE), OrderPolicy.NOT_ACCEPTED_YET),
  /** The buyer takes it back. */
  WITHDRAW(Set.of(Permission.ORDER_WITHDRAW), OrderPolicy.NOT_ACCEPTED_YET),
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

  /** The first rule that the order does not keep. */
  public Optional<OrderPolicy> refusal(OrderState order) {
    return policies.stream().filter(policy -> !policy.isKeptBy(order)).findFirst();
  }

  /** What the actor may do with the order now. */
  public static Actions<OrderAction> allowed(Actor actor, OrderState order) {
    return Actions.of(
        OrderAction.class,
        action -> action.permissions.stream().anyMatch(actor::may),
        action -> action.refusal(order).map(OrderPolicy::name));
  }
}
