package app.kontor.approval.internal;

import app.kontor.approval.model.Budget;
import app.kontor.approval.model.PersonLimit;
import app.kontor.approval.model.SpendingTerms.Excess;
import app.kontor.money.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an order is within the limit of its person and the budget the person belongs to. */
@Dependent
public class SpendingBooks {
  @Inject private SpendingRows spending;
  @Inject private BudgetRows budgets;

  /**
   * What an order takes or is to take.
   *
   * @param month in which it is or was placed, its first day
   * @param budget row of the budget it takes of; null for none
   * @param without what it has taken already; null for a new one
   */
  record Taking(Money net, LocalDate month, @Nullable Long budget, @Nullable Money without) {}

  /**
   * What stands in the way, the person's own limit first.
   *
   * @param limit null for somebody who has none
   * @param lock of the budget's row, until the transaction ends
   */
  Optional<Excess> excess(@Nullable PersonLimit limit, Taking taking, LockModeType lock) {
    Optional<Excess> own = limit == null ? Optional.empty() : ofPerson(limit, taking);
    return own.isPresent() ? own : ofBudget(taking, lock);
  }

  private Optional<Excess> ofPerson(PersonLimit limit, Taking taking) {
    Money spent = spending.spent(limit.userId(), taking.month(), limit.terms().currency());
    return limit.terms().excess(taking.net(), less(spent, taking.without()));
  }

  /**
   * Whether its budget has so much left; what waiting requests have set aside is not left.
   *
   * @param lock of the budget's row, until the transaction ends
   */
  Optional<Excess> ofBudget(Taking taking, LockModeType lock) {
    return budget(taking.budget(), lock)
        .flatMap(
            one ->
                one.excess(
                    taking.net(),
                    less(budgets.used(one, taking.month()), taking.without())
                        .plus(budgets.reserved(one))));
  }

  private Optional<Budget> budget(@Nullable Long id, LockModeType lock) {
    return id == null ? Optional.empty() : budgets.find(id, lock);
  }

  /** Row of the budget that orders of a company for a cost centre take of; null for none. */
  @Nullable Long ofCostCentre(long partnerId, @Nullable String code) {
    return code == null ? null : budgets.ofCostCentre(partnerId, code).map(Budget::id).orElse(null);
  }

  /** Whether orders of a company may take of budgets of cost centres. */
  boolean knowsCostCentres(long partnerId) {
    return budgets.hasOfCostCentres(partnerId);
  }

  /** Whether a budget is that of a cost centre, not of people. */
  boolean isOfCostCentre(@Nullable Long budget) {
    return budget(budget, LockModeType.NONE).filter(one -> !one.costCentre().isEmpty()).isPresent();
  }

  /** What is taken of a budget now, others who take of it shall see. */
  void hold(@Nullable Long budget) {
    budget(budget, LockModeType.PESSIMISTIC_WRITE);
  }

  private static Money less(Money sum, @Nullable Money without) {
    return without == null || !without.currency().equals(sum.currency()) ? sum : sum.minus(without);
  }
}
