package app.kontor.approval.internal;

import app.kontor.approval.ApprovalRefused;
import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetSummary;
import app.kontor.approval.Budgets;
import app.kontor.approval.model.Budget;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps the budgets of a company. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BudgetsBean implements Budgets {
  @Inject private CurrentActor actor;
  @Inject private AuditChanges audit;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private BudgetRows rows;
  @Inject private Once once;

  @Override
  @Allowed(Permission.COMPANY_MANAGE)
  public Page<BudgetSummary> budgets(PageRequest page) {
    return rows.of(actor.get(), today(), page);
  }

  @Override
  @Allowed(Permission.COMPANY_MANAGE)
  public BudgetSummary budget(String reference) {
    Budget budget = rows.get(actor.get(), reference, LockModeType.NONE);
    return budget.summary(rows.used(budget, today()), rows.reserved(budget));
  }

  private LocalDate today() {
    return parties.seller().today(clock);
  }

  @Override
  @Allowed(value = Permission.COMPANY_MANAGE, audit = true)
  public void add(String key, BudgetData data) {
    Actor who = actor.get();
    once.run(
        "add-budget",
        who.userId() + ":" + key,
        data,
        Made.class,
        () -> {
          if (budgets(PageRequest.first(MOST)).rows().size() >= MOST) {
            throw new InvalidInput("name", "BUDGETS_FULL", MOST);
          }
          requireCostCentre(data, null);
          Budget budget =
              new Budget(
                  who.sellerId(),
                  who.partnerId(),
                  References.next(),
                  parties.ownPartner().currency(),
                  data);
          rows.add(budget);
          return new Made(budget.reference());
        });
  }

  /** One budget for a cost centre, which the company keeps if it keeps any. */
  private void requireCostCentre(BudgetData data, @Nullable Budget own) {
    String code = data.costCentre();
    if (code.isEmpty()) {
      return;
    }
    long partner = actor.get().partnerId();
    if (own == null || !own.costCentre().equals(code)) {
      parties.requireCostCentre(partner, code);
    }
    // of two budgets for it at once the second sees the first one
    parties.holdPartner(partner);
    rows.ofCostCentre(partner, code)
        .filter(other -> other != own)
        .ifPresent(
            other -> {
              throw new InvalidInput(
                  "costCentre", "COST_CENTRE_HAS_BUDGET", code, other.data().name());
            });
  }

  @Override
  @Allowed(value = Permission.COMPANY_MANAGE, audit = true)
  public void change(String reference, long version, BudgetData data) {
    Budget budget =
        rows.get(actor.get(), reference, LockModeType.PESSIMISTIC_WRITE).require(version);
    requireCostCentre(data, budget);
    BudgetData before = budget.data();
    budget.change(data);
    audit.compare(before, budget.data());
  }

  @Override
  @Allowed(value = Permission.COMPANY_MANAGE, audit = true)
  public void remove(String reference, long version) {
    Budget budget =
        rows.get(actor.get(), reference, LockModeType.PESSIMISTIC_WRITE).require(version);
    if (rows.isTakenOf(budget)) {
      throw new ApprovalRefused("BUDGET_USED", budget.data().name());
    }
    audit.note("name", budget.data().name(), "");
    rows.remove(budget);
  }
}
