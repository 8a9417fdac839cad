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
   * @param lock of the budget's row, until the transaction ends
   */
  Optional<Excess> excess(PersonLimit limit, Taking taking, LockModeType lock) {
    Money spent = spending.spent(limit.userId(), taking.month(), limit.terms().currency());
    Optional<Excess> own = limit.terms().excess(taking.net(), less(spent, taking.without()));
    return own.isPresent() ? own : ofBudget(taking, lock);
  }

  private Optional<Excess> ofBudget(Taking taking, LockModeType lock) {
    return budget(taking.budget(), lock)
        .flatMap(
            one ->
                one.excess(
                    taking.net(), less(budgets.used(one, taking.month()), taking.without())));
  }

  private Optional<Budget> budget(@Nullable Long id, LockModeType lock) {
    return id == null ? Optional.empty() : budgets.find(id, lock);
  }

  /** What is taken of a budget now, others who take of it shall see. */
  void hold(@Nullable Long budget) {
    budget(budget, LockModeType.PESSIMISTIC_WRITE);
  }

  private static Money less(Money sum, @Nullable Money without) {
    return without == null || !without.currency().equals(sum.currency()) ? sum : sum.minus(without);
  }
}
