package app.kontor.returns;

import app.kontor.gate.Permission;
import java.util.Set;

/** What can be done with a return. */
public enum ReturnAction {
  /** Staff accept or decline what was announced. */
  DECIDE(Permission.ORDER_MANAGE),
  /** Nothing will come: the customer takes it back, or staff give it up. */
  WITHDRAW(Permission.ORDER_PLACE, Permission.ORDER_MANAGE),
  /** Goods have arrived and are counted. */
  ARRIVE(Permission.STOCK_MANAGE),
  /** It is said what becomes of each line. */
  SETTLE(Permission.ORDER_MANAGE),
  /** Accounting has corrected the invoice. */
  CORRECT(Permission.INVOICE_ISSUE),
  /** The label for the parcel is printed. */
  LABEL(Permission.ORDER_VIEW);

  private final Set<Permission> anyOf;

  ReturnAction(Permission... anyOf) {
    this.anyOf = Set.of(anyOf);
  }

  /** One of these the actor must hold. */
  public Set<Permission> anyOf() {
    return anyOf;
  }
}
