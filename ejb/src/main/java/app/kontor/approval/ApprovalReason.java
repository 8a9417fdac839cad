package app.kontor.approval;

/** Why somebody of a customer cannot order by themselves. */
public enum ApprovalReason {
  /** The order costs more than the person's limit for one order. */
  ORDER_LIMIT,
  /** With it, more than the person's limit of the calendar month would be ordered. */
  MONTH_LIMIT,
  /** With it, more than the budget that the person belongs to would be ordered in its period. */
  BUDGET,
  /** The limit is in another currency than the order, so that nobody can say which is more. */
  CURRENCY
}
