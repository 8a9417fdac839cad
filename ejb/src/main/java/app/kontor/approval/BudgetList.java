package app.kontor.approval;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The budgets of the actor's company. */
@Dependent
public class BudgetList implements ListDefinition<BudgetSummary> {
  public static final ListShape<BudgetSummary> SHAPE =
      ListShape.<BudgetSummary>named("budgets")
          .link("name", "common.name", BudgetSummary::name, "budget", BudgetSummary::reference)
          .text("centre", "budgets.cost-centre", BudgetSummary::costCentre)
          .text("period", "budgets.period", BudgetSummary::period)
          .money("amount", "budgets.amount", BudgetSummary::amount)
          .money("used", "budgets.used", BudgetSummary::used)
          .money("reserved", "budgets.reserved", BudgetSummary::reserved)
          .money("left", "budgets.left", BudgetSummary::left)
          .page(Audience.CUSTOMER, "name", "centre", "period", "amount", "used", "reserved", "left")
          .build();

  private final Budgets budgets;

  @Inject
  public BudgetList(Budgets budgets) {
    this.budgets = budgets;
  }

  @Override
  public ListShape<BudgetSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<BudgetSummary> rows(FilterValues filter, PageRequest page) {
    return budgets.budgets(page);
  }
}
