package app.kontor.approval;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;

/**
 * What people of the actor's own company may spend together in a period. Orders of those who belong
 * to a budget take of it in the transaction that places, changes or cancels them; an order beyond
 * it needs approval.
 */
@Local
public interface Budgets {
  /** So many budgets a company has at most. */
  int MOST = 100;

  /** The company's budgets by name, with what is used of the running period. */
  Page<BudgetSummary> budgets(PageRequest page);

  /**
   * One budget.
   *
   * @throws UnknownBudget also for another company's
   */
  BudgetSummary budget(String reference);

  /**
   * Adds a budget in the company's currency.
   *
   * @param key the same key adds once
   * @throws app.kontor.platform.failure.InvalidInput with field {@code name} or {@code amount}
   */
  void add(String key, BudgetData data);

  /**
   * Changes a budget; what is used stays.
   *
   * @param version as read
   */
  void change(String reference, long version, BudgetData data);

  /**
   * Removes a budget that nobody belongs to.
   *
   * @param version as read
   * @throws ApprovalRefused if somebody belongs to it
   */
  void remove(String reference, long version);
}
