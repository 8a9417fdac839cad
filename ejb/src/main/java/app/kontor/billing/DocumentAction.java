package app.kontor.billing;

import app.kontor.access.Actions;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import java.util.Optional;

/** What can be done with an issued document. */
public enum DocumentAction {
  /** What has left of its order is invoiced; a pro-forma alone asks for that. */
  INVOICE(Permission.INVOICE_ISSUE, DocumentKind.PRO_FORMA),
  /** What was received on a pro-forma before the supply is invoiced. */
  ADVANCE(Permission.INVOICE_ISSUE, DocumentKind.PRO_FORMA),
  /** Says what an invoice should have said; a correction of a correction starts from its state. */
  CORRECT(Permission.INVOICE_ISSUE, DocumentKind.SALES_INVOICE, DocumentKind.CORRECTIVE_INVOICE);

  private final Permission permission;
  private final DocumentKind from;
  private final DocumentKind orFrom;

  DocumentAction(Permission permission, DocumentKind from) {
    this(permission, from, from);
  }

  DocumentAction(Permission permission, DocumentKind from, DocumentKind orFrom) {
    this.permission = permission;
    this.from = from;
    this.orFrom = orFrom;
  }

  /** What the actor may do with a document of the kind; the reason of a refusal is that kind. */
  public static Actions<DocumentAction> allowed(Actor actor, DocumentKind kind) {
    return Actions.of(
        DocumentAction.class,
        action -> actor.may(action.permission),
        action ->
            action.from == kind || action.orFrom == kind
                ? Optional.empty()
                : Optional.of("ONLY_" + action.from));
  }
}
