package app.kontor.approval;

import app.kontor.money.Money;
import app.kontor.platform.failure.BusinessException;

/** The person may not order for so much alone; nothing was ordered. Amounts are net. */
public final class OverLimit extends BusinessException {
  private static final long serialVersionUID = 1L;

  /**
   * @param spent what was ordered in the month without approval
   */
  public OverLimit(ApprovalReason reason, Money net, Money limit, Money spent) {
    super("OVER_" + reason, net, limit, spent);
  }

  /** An order that others approved is to become dearer than they approved. */
  public OverLimit(Money net, Money approved) {
    super("OVER_APPROVED", net, approved);
  }
}
