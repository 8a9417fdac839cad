package app.kontor.ticketing;

import app.kontor.gate.Permission;

/** What can be done with a ticket. */
public enum TicketAction {
  /** The customer writes. */
  REPLY(Permission.TICKET_REPORT),
  /** The customer agrees with the solution. */
  CONFIRM_SOLUTION(Permission.TICKET_REPORT),
  /** Staff write to the customer. */
  ANSWER(Permission.TICKET_WORK),
  /** Staff write among themselves. */
  NOTE(Permission.TICKET_WORK),
  /** It is given to somebody. */
  ASSIGN(Permission.TICKET_WORK),
  /** It becomes the actor's own. */
  TAKE(Permission.TICKET_WORK),
  /** Staff have to act again, without a message. */
  REOPEN(Permission.TICKET_WORK),
  /** It is solved, without a message. */
  SOLVE(Permission.TICKET_WORK),
  /** It is over. */
  CLOSE(Permission.TICKET_WORK);

  private final Permission permission;

  TicketAction(Permission permission) {
    this.permission = permission;
  }

  /** What the actor must hold. */
  public Permission permission() {
    return permission;
  }
}
