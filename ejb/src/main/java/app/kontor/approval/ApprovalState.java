package app.kontor.approval;

/** How far a request for approval is. Only {@code ASKED} is ever left again. */
public enum ApprovalState {
  /** Waits for an approver. */
  ASKED,
  /** Approved; the order is being placed in the same transaction, so nobody ever reads this. */
  APPROVED,
  /** Approved, and the order was placed. */
  ORDERED,
  /** An approver does not want it. */
  DECLINED,
  /** Who asked does not want it any more. */
  WITHDRAWN
}
