package app.kontor.billing;

import app.kontor.access.Actions;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import java.util.Optional;

/** What can be done with an issued document. */
public enum DocumentAction {
  /** What has left of its order is invoiced; a pro-forma alone asks for that. */
  INVOICE(Permission.INVOICE_ISSUE, DocumentKind.PRO_FORMA);

  private final Permission permission;
  private final DocumentKind from;

  DocumentAction(Permission permission, DocumentKind from) {
    this.permission = permission;
    this.from = from;
  }

  /** What the actor may do with a document of the kind; the reason of a refusal is that kind. */
  public static Actions<DocumentAction> allowed(Actor actor, DocumentKind kind) {
    return Actions.of(
        DocumentAction.class,
        action -> actor.may(action.permission),
        action -> action.from == kind ? Optional.empty() : Optional.of("ONLY_" + action.from));
  }
}
